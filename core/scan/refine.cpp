// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/refine.hpp"

#include "core/scan/agreeing_pairs.hpp"
#include "core/scan/choose_patches.hpp"
#include "core/scan/match_patches.hpp"
#include "core/scan/median.hpp"
#include "core/scan/plate.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// Fewer say nothing about a page.
constexpr std::size_t min_pairs = 12;

/// What pairs are off by is also in how far they seem to have moved: where it is most of that, the
/// marks know better.
constexpr double min_gain = 0.6;

double length(const PlanePair& pair) {
    return std::hypot(pair.to.x - pair.from.x, pair.to.y - pair.from.y);
}

}  // namespace

std::optional<Refinement> refine(const GrayImage& rectified, const GrayImage& clean,
                                 double px_per_mm) {
    Refinement refinement;
    const std::vector<Plane> patches = choose_patches(clean, px_per_mm);
    refinement.tried = patches.size();
    refinement.pairs = agreeing_pairs(match_patches(rectified, clean, px_per_mm, patches));
    if (refinement.pairs.size() < min_pairs) {
        return std::nullopt;
    }
    std::vector<double> moved;
    std::transform(refinement.pairs.begin(), refinement.pairs.end(), std::back_inserter(moved),
                   length);
    refinement.moved_mm = median(std::move(moved));
    refinement.held_out_mm = median(held_out_distances(refinement.pairs, content_stiffness));
    if (refinement.held_out_mm > min_gain * refinement.moved_mm) {
        return std::nullopt;
    }
    return refinement;
}

PageMap refined(const PageMap& map, const Refinement& refinement, sheet::PagePoint origin) {
    const auto added_by_marks = [&map](Plane place) {
        return map.bend() ? map.bend()->at(place) : Plane{};
    };
    std::vector<PlanePair> pairs;
    for (const PlanePair& pair : refinement.pairs) {
        const Plane shown{pair.to.x + origin.x, pair.to.y + origin.y};
        const Plane added = added_by_marks(shown);
        pairs.push_back({{pair.from.x + origin.x, pair.from.y + origin.y},
                         {shown.x + added.x, shown.y + added.y}});
    }
    if (map.bend()) {
        // Marks hold the paper where no content is near.
        const std::size_t content = pairs.size();
        for (const Bend::Knot& knot : map.bend()->knots) {
            const Plane place{map.bend()->center.x + knot.place.x * map.bend()->scale,
                              map.bend()->center.y + knot.place.y * map.bend()->scale};
            const bool held = std::any_of(
                pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(content),
                [&](const PlanePair& pair) {
                    return std::hypot(pair.from.x - place.x, pair.from.y - place.y) < patch_mm;
                });
            if (!held) {
                const Plane added = added_by_marks(place);
                pairs.push_back({place, {place.x + added.x, place.y + added.y}});
            }
        }
    }
    return PageMap(map.to_picture(), map.lens(), fit_plate(pairs, content_stiffness));
}

}  // namespace arpent::scan

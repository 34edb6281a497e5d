// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/content_fit.hpp"

#include "core/scan/patch_match.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/solve.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

constexpr std::size_t least_patches = 20;

double distance(Plane a, Plane b) { return std::hypot(a.x - b.x, a.y - b.y); }

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A patch that says other than its neighbours was found in the wrong place.
std::vector<PlanePair> without_strays(const std::vector<PlanePair>& pairs) {
    constexpr std::size_t neighbours = 8;
    constexpr double most_mm = 0.7;
    std::vector<PlanePair> kept;
    for (const PlanePair& pair : pairs) {
        std::vector<const PlanePair*> others;
        for (const PlanePair& other : pairs) {
            if (&other != &pair) {
                others.push_back(&other);
            }
        }
        const std::size_t count = std::min(neighbours, others.size());
        std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(count),
                          others.end(), [&](const PlanePair* a, const PlanePair* b) {
                              return distance(a->from, pair.from) < distance(b->from, pair.from);
                          });
        std::vector<double> x;
        std::vector<double> y;
        for (std::size_t i = 0; i < count; ++i) {
            x.push_back(others[i]->to.x - others[i]->from.x);
            y.push_back(others[i]->to.y - others[i]->from.y);
        }
        const Plane usual{pair.from.x + median(x), pair.from.y + median(y)};
        if (distance(pair.to, usual) <= most_mm) {
            kept.push_back(pair);
        }
    }
    return kept;
}

/// The thin plate through `pairs` (millimetres), which adds what leads from one side to the other.
Bend bend_of(const std::vector<PlanePair>& pairs, const sheet::PageRect& rect, double stiffness) {
    const double scale = std::max(rect.width, rect.height) / 2;
    const sheet::PagePoint middle = rect.center();
    std::vector<PlanePair> unit;
    unit.reserve(pairs.size());
    for (const PlanePair& pair : pairs) {
        unit.push_back({{(pair.from.x - middle.x) / scale, (pair.from.y - middle.y) / scale},
                        {(pair.to.x - middle.x) / scale, (pair.to.y - middle.y) / scale}});
    }
    Bend bend = solve_bend(unit, Matrix3{}, stiffness);
    const auto to_mm = [scale](Plane& value) {
        value.x *= scale;
        value.y *= scale;
    };
    for (Bend::Knot& knot : bend.knots) {
        to_mm(knot.weight);
    }
    std::for_each(bend.plane.begin(), bend.plane.end(), to_mm);
    bend.center = {middle.x, middle.y};
    bend.scale = scale;
    return bend;
}

/// How well every second patch is foretold by the others.
double left_out(const std::vector<PlanePair>& pairs, const sheet::PageRect& rect,
                double stiffness) {
    std::vector<PlanePair> used;
    std::vector<PlanePair> kept_back;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        (i % 2 == 0 ? used : kept_back).push_back(pairs[i]);
    }
    const Bend bend = bend_of(used, rect, stiffness);
    std::vector<double> errors;
    for (const PlanePair& pair : kept_back) {
        const Plane added = bend.at(pair.from);
        errors.push_back(distance({pair.from.x + added.x, pair.from.y + added.y}, pair.to));
    }
    return median(std::move(errors));
}

}  // namespace

std::optional<ContentFit> fit_content(const GrayImage& picture, const PageMap& map,
                                      const GrayImage& clean, const sheet::PageRect& rect,
                                      double px_per_mm, const std::stop_token& stop) {
    constexpr double fine = 4;  // pixels a millimetre
    const PageMap clean_map(
        Matrix3::affine(px_per_mm, 0, -rect.x * px_per_mm, 0, px_per_mm, -rect.y * px_per_mm));
    const GrayImage expected = blur(rectify(clean, clean_map, rect, fine), 1);
    const GrayImage seen = blur(rectify(picture, map, rect, fine), 1);
    std::vector<PlanePair> pairs;
    for (const PatchMatch& match : match_patches(expected, seen, {}, stop)) {
        const Plane place{rect.x + match.place.x / fine, rect.y + match.place.y / fine};
        pairs.push_back(
            {place, {place.x + match.offset.x / fine, place.y + match.offset.y / fine}});
    }
    if (pairs.size() < least_patches) {
        return std::nullopt;
    }
    pairs = without_strays(pairs);
    if (pairs.size() < least_patches) {
        return std::nullopt;
    }
    double best = 0;
    double best_stiffness = 0;
    for (const double stiffness : {1e-4, 1e-3, 1e-2, 1e-1}) {
        const double error = left_out(pairs, rect, stiffness);
        if (best_stiffness == 0 || error < best) {
            best = error;
            best_stiffness = stiffness;
        }
    }
    return ContentFit{PageMap(map.to_picture(), map.lens(), bend_of(pairs, rect, best_stiffness)),
                      pairs.size(), best};
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/read_by_corners.hpp"

#include "core/base/error.hpp"
#include "core/project/page_content.hpp"
#include "core/project/picture_hash.hpp"
#include "core/scan/frame_corners.hpp"
#include "core/scan/homography.hpp"
#include "core/scan/solve.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace arpent::project {
namespace {

/// Where decoding ends, and comparing with the print, as shares of the work.
constexpr double decoded = 0.3;
constexpr double compared = 0.8;

/// What two drawings of one map never differ by: beyond it they are of different places.
constexpr double worst_mm = 0.8;

/// With less in common, or in one part of the map only, the rest may lie anywhere.
constexpr double least_agreed = 0.3;
constexpr double least_hull = 0.4;
/// No other way up can agree better.
constexpr double surely_agreed = 0.45;

using Corners = std::array<scan::PixelPoint, 4>;

scan::SheetPlacement placed(const sheet::Payload& payload, const Corners& corners) {
    auto placement = scan::place_by_corners(payload, corners);
    if (const auto* why = std::get_if<Message>(&placement)) {
        throw Error(*why);
    }
    return std::get<scan::SheetPlacement>(std::move(placement));
}

/// The corners moved so that a plain perspective fits what was found: it reaches where hands were
/// too far off for anything to be found.
std::optional<Corners> nearer(const scan::PageMap& map, const sheet::Layout& layout,
                              const LaidPage& laid) {
    const auto matrix = scan::fit_homography(laid.pairs);
    if (!matrix) {
        return std::nullopt;
    }
    const sheet::PageRect& frame = layout.frame;
    const auto moved = [&](double x, double y) {
        const scan::Plane at = matrix->apply(x, y);
        return map.to_image({at.x, at.y});
    };
    return Corners{moved(frame.x, frame.y), moved(frame.right(), frame.y),
                   moved(frame.right(), frame.bottom()), moved(frame.x, frame.bottom())};
}

/// Over its print, nearer each time, as long as more of it is found.
std::optional<LaidPage> laid(const sheet::Payload& payload, Corners corners,
                             const PagePicture& picture, const scan::GrayImage& clean) {
    constexpr int most_rounds = 3;
    constexpr double worth = 1.02;  // times what was found before
    const sheet::Layout& layout = sheet::layout_of(payload.layout);
    std::optional<LaidPage> best;
    for (int round = 0; round < most_rounds; ++round) {
        const scan::PageMap map = placed(payload, corners).map;
        auto found = lay_over_print(map, layout, picture, clean);
        if (!found || (best && found->agreed < worth * best->agreed)) {
            break;
        }
        const auto next = nearer(map, layout, *found);
        best = std::move(found);
        if (!next ||
            !std::holds_alternative<scan::SheetPlacement>(scan::place_by_corners(payload, *next))) {
            break;
        }
        corners = *next;
    }
    return best;
}

/// The share of the frame around which things were found that both show.
double hull_share(const LaidPage& page, const sheet::Layout& layout) {
    std::vector<scan::Plane> places;
    for (const scan::PlanePair& pair : page.pairs) {
        places.push_back(pair.from);
    }
    const std::vector<scan::Plane> hull = scan::convex_hull(std::move(places));
    double twice = 0;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const scan::Plane& a = hull[i];
        const scan::Plane& b = hull[(i + 1) % hull.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2 / (layout.frame.width * layout.frame.height);
}

bool is_trusted(const LaidPage& page, const sheet::Layout& layout) {
    return page.agreed >= least_agreed && page.held_out_mm <= worst_mm &&
           hull_share(page, layout) >= least_hull;
}

/// The way up at which the page agrees best with its print.
std::optional<LaidPage> any_way_up(const sheet::Payload& payload, Corners corners,
                                   const PagePicture& picture, const scan::GrayImage& clean,
                                   job::Progress& progress, const std::stop_token& stop) {
    std::optional<LaidPage> best;
    for (std::size_t turn = 0; turn < corners.size(); ++turn) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        auto found = laid(payload, corners, picture, clean);
        if (found && (!best || found->agreed > best->agreed)) {
            best = std::move(found);
        }
        if (best && best->agreed > surely_agreed) {
            break;
        }
        std::ranges::rotate(corners, corners.begin() + 1);
        progress.set(decoded + (compared - decoded) * static_cast<double>(turn + 1) /
                                   static_cast<double>(corners.size()));
    }
    if (best && !is_trusted(*best, sheet::layout_of(payload.layout))) {
        best.reset();
    }
    return best;
}

}  // namespace

HandPlacedPage read_by_corners(std::span<const std::byte> picture, const sheet::Payload& payload,
                               const std::array<scan::PixelPoint, 4>& corners,
                               const PaperContext& context, job::Progress& progress,
                               const std::stop_token& stop) {
    HandPlacedPage page{placed(payload, corners), {}};
    job::Progress decoding(progress, 0, decoded);
    const scan::Raster raster = scan::decode_image(picture, limit_of_reading, decoding, stop);
    const scan::GrayImage gray = scan::to_gray(raster);
    const scan::PictureSize full{static_cast<double>(raster.full_width),
                                 static_cast<double>(raster.full_height)};
    auto clean = clean_page(payload.code(), context, stop);
    if (clean) {
        if (auto best = any_way_up(payload, corners, {gray, full}, *clean, progress, stop)) {
            page.placement.map = std::move(best->map);
            page.placement.error_m = best->held_out_mm * payload.ground.metres_per_mm();
        } else {
            clean.reset();  // by hand alone everything would look like a mark
        }
    }
    page.marks = marks_on({payload, page.placement.map, 1}, raster, clean, picture_hash(picture),
                          context, stop);
    progress.set(1);
    return page;
}

}  // namespace arpent::project

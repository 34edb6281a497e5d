// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/page_fit.hpp"

#include "core/scan/homography.hpp"
#include "core/scan/solve.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace arpent::scan {
namespace {

constexpr std::size_t least_marks = 4;
constexpr std::size_t least_for_lens = 10;
constexpr std::size_t least_for_bend = 6;
/// Soft enough to follow how the paper slopes across a mark, which its corners tell; measured on
/// simulated folds and blur, where 2 to 100 are about as good.
constexpr double stiffness_mm2 = 20;

Plane apply(const Matrix3& matrix, Plane p) { return matrix.apply(p.x, p.y); }

/// The pairs as an ideal lens would show them.
std::vector<PlanePair> straightened(std::span<const PlanePair> pairs, const Lens& lens) {
    std::vector<PlanePair> result;
    for (const PlanePair& pair : pairs) {
        const PixelPoint ideal = lens.straight({pair.to.x, pair.to.y});
        result.push_back({pair.from, {ideal.x, ideal.y}});
    }
    return result;
}

/// Sum of squares that the best perspective leaves under a lens; huge when there is none.
double left_over(std::span<const PlanePair> corners, const Lens& lens) {
    const std::vector<PlanePair> pairs = straightened(corners, lens);
    const std::optional<Matrix3> matrix = fit_homography(pairs);
    double sum = matrix ? 0 : 1e30;
    for (std::size_t i = 0; matrix && i < pairs.size(); ++i) {
        const Plane at = apply(*matrix, pairs[i].from);
        sum += (at.x - pairs[i].to.x) * (at.x - pairs[i].to.x) +
               (at.y - pairs[i].to.y) * (at.y - pairs[i].to.y);
    }
    return sum;
}

/// The lens that leaves the least over, by golden section; none when it explains little.
Lens find_lens(std::span<const PlanePair> corners, PictureSize picture) {
    const double golden = (std::sqrt(5.0) - 1) / 2;
    constexpr int rounds = 16;
    constexpr double worth = 0.8;  // of what is left over without a lens
    Lens lens{
        {picture.width / 2, picture.height / 2}, std::hypot(picture.width, picture.height) / 2, 0};
    const auto cost = [&](double k1) {
        Lens at = lens;
        at.k1 = k1;
        return left_over(corners, at);
    };
    double low = -max_lens_k1;
    double high = max_lens_k1;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double at_left = cost(left);
    double at_right = cost(right);
    for (int i = 0; i < rounds; ++i) {
        if (at_left < at_right) {
            high = std::exchange(right, left);
            at_right = at_left;
            left = high - golden * (high - low);
            at_left = cost(left);
        } else {
            low = std::exchange(left, right);
            at_left = at_right;
            right = low + golden * (high - low);
            at_right = cost(right);
        }
    }
    const double k1 = (low + high) / 2;
    lens.k1 = cost(k1) < worth * cost(0) ? k1 : 0;
    return lens;
}

/// The thin plate that puts right what a perspective leaves: both sides are millimetres.
Bend find_bend(std::span<const PlanePair> on_page) {
    constexpr double scale = 100;  // mm
    Plane center;
    const auto n = static_cast<double>(on_page.size());
    for (const PlanePair& pair : on_page) {
        center.x += pair.from.x / n;
        center.y += pair.from.y / n;
    }
    const auto normalised = [&](Plane p) {
        return Plane{(p.x - center.x) / scale, (p.y - center.y) / scale};
    };
    std::vector<PlanePair> pairs;
    for (const PlanePair& pair : on_page) {
        pairs.push_back({normalised(pair.from), normalised(pair.to)});
    }
    Bend bend = solve_bend(pairs, {}, stiffness_mm2 / (scale * scale));
    const auto to_mm = [&](Plane& value) { value = {value.x * scale, value.y * scale}; };
    for (Bend::Knot& knot : bend.knots) {
        to_mm(knot.weight);
    }
    std::for_each(bend.plane.begin(), bend.plane.end(), to_mm);
    bend.center = center;
    bend.scale = scale;
    return bend;
}

/// Corners and centres of the marks.
struct Places {
    std::vector<PlanePair> corners;
    std::vector<PlanePair> centers;
};

Places places_of(const sheet::Layout& layout, std::span<const MarkHit> hits) {
    Places places;
    for (const MarkHit& hit : hits) {
        const auto corners = corner_pairs(layout, hit);
        places.corners.insert(places.corners.end(), corners.begin(), corners.end());
        places.centers.push_back(center_pair(layout, hit));
    }
    return places;
}

std::optional<PageMap> fit_with_lens(const Places& places, const Lens& lens) {
    const std::optional<Matrix3> matrix = fit_homography(straightened(places.corners, lens));
    const std::optional<Matrix3> back = matrix ? inverse(*matrix) : std::nullopt;
    if (!back) {
        return std::nullopt;
    }
    std::optional<Bend> bend;
    if (places.centers.size() >= least_for_bend) {
        std::vector<PlanePair> on_page = straightened(places.corners, lens);
        for (PlanePair& pair : on_page) {
            pair.to = apply(*back, pair.to);
        }
        bend = find_bend(on_page);
    }
    return PageMap(*matrix, lens, std::move(bend));
}

double off_mm(const PageMap& map, const PlanePair& pair) {
    constexpr double lost = 1000;
    const std::optional<sheet::PagePoint> at = map.to_page({pair.to.x, pair.to.y});
    return at ? std::hypot(at->x - pair.from.x, at->y - pair.from.y) : lost;
}

double area(const std::vector<Plane>& hull) {
    double twice = 0;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const Plane a = hull[i];
        const Plane b = hull[(i + 1) % hull.size()];
        twice += a.x * b.y - a.y * b.x;
    }
    return std::abs(twice) / 2;
}

/// Where the other marks alone would put each one.
std::vector<double> leave_out(const Places& places, const Lens& lens) {
    std::vector<double> errors;
    for (std::size_t i = 0; i < places.centers.size(); ++i) {
        Places others = places;
        const auto at = static_cast<std::ptrdiff_t>(i);
        others.centers.erase(others.centers.begin() + at);
        others.corners.erase(others.corners.begin() + 4 * at, others.corners.begin() + 4 * at + 4);
        const std::optional<PageMap> map = fit_with_lens(others, lens);
        errors.push_back(map ? off_mm(*map, places.centers[i]) : 1000);
    }
    return errors;
}

PageQuality judge(const sheet::Layout& layout, const Places& places, const PageMap& map) {
    PageQuality quality;
    quality.marks = static_cast<int>(places.centers.size());
    std::vector<Plane> on_page;
    for (const PlanePair& center : places.centers) {
        on_page.push_back(center.from);
    }
    double sum = 0;
    for (const PlanePair& corner : places.corners) {
        const double off = off_mm(map, corner);
        sum += off * off / static_cast<double>(places.corners.size());
    }
    quality.rms_mm = std::sqrt(sum);
    quality.hull_share =
        area(convex_hull(std::move(on_page))) / (layout.frame.width * layout.frame.height);
    std::vector<double> errors = leave_out(places, map.lens());
    const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
    std::nth_element(errors.begin(), middle, errors.end());
    quality.left_out_mm = *middle;
    quality.worst_left_out_mm = *std::max_element(errors.begin(), errors.end());
    return quality;
}

}  // namespace

std::optional<PageFit> fit_page(const sheet::Layout& layout, std::span<const MarkHit> hits,
                                PictureSize picture) {
    if (hits.size() < least_marks) {
        return std::nullopt;
    }
    const Places places = places_of(layout, hits);
    const Lens lens = hits.size() >= least_for_lens ? find_lens(places.corners, picture) : Lens{};
    std::optional<PageMap> map = fit_with_lens(places, lens);
    if (!map) {
        return std::nullopt;
    }
    const PageQuality quality = judge(layout, places, *map);
    return PageFit{std::move(*map), quality};
}

}  // namespace arpent::scan

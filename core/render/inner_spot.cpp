// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/label_candidates.hpp"

#include <algorithm>

namespace arpent::render {
namespace {

/// Where the rings cross a horizontal line, from left to right.
std::vector<double> crossings_at(const std::vector<Line>& rings, double y) {
    std::vector<double> xs;
    for (const Line& ring : rings) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Point a = ring[i];
            const Point b = ring[i + 1];
            if ((a.y <= y) != (b.y <= y)) {
                xs.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    }
    std::ranges::sort(xs);
    return xs;
}

}  // namespace

InnerSpot inner_spot(const std::vector<Line>& rings) {
    InnerSpot best;
    if (rings.empty() || rings.front().empty()) {
        return best;
    }
    const auto widest = std::ranges::max_element(rings, {}, [](const Line& ring) {
        const Rect bounds = bounds_of(ring);
        return (bounds.right - bounds.left) * (bounds.bottom - bounds.top);
    });
    const Rect bounds = bounds_of(*widest);
    best.at = {(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2};
    // Half of the height first: other heights must be clearly wider to win.
    for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7}) {
        const double y = bounds.top + (bounds.bottom - bounds.top) * share;
        const std::vector<double> xs = crossings_at(rings, y);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            const double width = xs[i + 1] - xs[i];
            if (width > best.width * 1.15) {
                best = {{(xs[i] + xs[i + 1]) / 2, y}, width};
            }
        }
    }
    return best;
}

}  // namespace arpent::render

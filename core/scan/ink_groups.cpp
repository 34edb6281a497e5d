// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/ink_groups.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace arpent::scan {
namespace {

/// Strokes nearer than this belong together, mm.
constexpr double together_mm = 2.5;
/// A smaller stroke is dust or the printer's, mm² of ink.
constexpr double least_stroke = 0.25;
/// A mark is at least so long and has so much ink.
constexpr double least_extent_mm = 1.3;
constexpr double least_area = 0.6;
/// Creases: longer, and thinner, than people draw with a ruler on a walk, mm.
constexpr double crease_mm = 45;
constexpr double crease_width_mm = 1.2;

struct Stroke {
    int left = 0, top = 0, right = 0, bottom = 0;  ///< inclusive pixels
    double sure = 0;                               ///< pixels
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;   ///< sums over its pixels
    double count = 0;

    void add(int px, int py, bool is_sure) {
        if (count == 0) {
            left = right = px;
            top = bottom = py;
        }
        left = std::min(left, px);
        right = std::max(right, px);
        top = std::min(top, py);
        bottom = std::max(bottom, py);
        sure += is_sure ? 1 : 0;
        count += 1;
        x += px;
        y += py;
        xx += static_cast<double>(px) * px;
        yy += static_cast<double>(py) * py;
        xy += static_cast<double>(px) * py;
    }
    double extent() const { return std::hypot(right - left + 1, bottom - top + 1); }
    /// The standard deviation across its longest direction.
    double thickness() const {
        const double cx = x / count;
        const double cy = y / count;
        const double vx = xx / count - cx * cx;
        const double vy = yy / count - cy * cy;
        const double cov = xy / count - cx * cy;
        const double middle = (vx + vy) / 2;
        const double spread = std::hypot((vx - vy) / 2, cov);
        return std::sqrt(std::max(0.0, middle - spread));
    }
};

/// Ink that touches, by eight neighbours, from sure ink on.
std::vector<Stroke> strokes_of(const Ink& ink) {
    std::vector<Stroke> strokes;
    std::vector<bool> seen(ink.pixels.size());
    std::vector<std::pair<int, int>> open;
    const auto visit = [&](int x, int y) {
        if (x >= 0 && y >= 0 && x < ink.width && y < ink.height && ink.at(x, y) > 0 &&
            !seen[ink.index(x, y)]) {
            seen[ink.index(x, y)] = true;
            open.emplace_back(x, y);
        }
    };
    for (int y = 0; y < ink.height; ++y) {
        for (int x = 0; x < ink.width; ++x) {
            if (ink.at(x, y) < 2 || seen[ink.index(x, y)]) {
                continue;
            }
            Stroke stroke;
            visit(x, y);
            while (!open.empty()) {
                const auto [px, py] = open.back();
                open.pop_back();
                stroke.add(px, py, ink.at(px, py) == 2);
                for (int dy = -1; dy <= 1; ++dy) {
                    for (int dx = -1; dx <= 1; ++dx) {
                        visit(px + dx, py + dy);
                    }
                }
            }
            strokes.push_back(stroke);
        }
    }
    return strokes;
}

/// The gap between two boxes; below nought when they overlap.
double gap(const Stroke& a, const Stroke& b) {
    const int across = std::max(a.left, b.left) - std::min(a.right, b.right);
    const int down = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
    if (across <= 0 && down <= 0) {
        return std::max(across, down);
    }
    return std::hypot(std::max(across, 0), std::max(down, 0));
}

/// Which strokes make a mark together: for each its group's first stroke.
std::vector<std::size_t> joined(const std::vector<Stroke>& strokes, double reach) {
    std::vector<std::size_t> parent(strokes.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) {
            i = parent[i] = parent[parent[i]];
        }
        return i;
    };
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (gap(strokes[i], strokes[k]) < reach) {
                parent[root(i)] = root(k);
            }
        }
    }
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        parent[i] = root(i);
    }
    return parent;
}

}  // namespace

std::vector<InkGroup> group_ink(const Ink& ink, double px_per_mm) {
    const double square = px_per_mm * px_per_mm;
    std::vector<Stroke> strokes = strokes_of(ink);
    std::erase_if(strokes, [&](const Stroke& stroke) {
        const bool speck = stroke.sure < least_stroke * square;
        const bool crease = stroke.extent() > crease_mm * px_per_mm &&
                            stroke.thickness() < crease_width_mm / 2 * px_per_mm;
        return speck || crease;
    });
    const std::vector<std::size_t> group = joined(strokes, together_mm * px_per_mm);
    std::vector<InkGroup> marks;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        if (group[i] != i) {
            continue;
        }
        Stroke all = strokes[i];
        Stroke largest = strokes[i];
        for (std::size_t k = 0; k < strokes.size(); ++k) {
            if (group[k] == i && k != i) {
                all.left = std::min(all.left, strokes[k].left);
                all.right = std::max(all.right, strokes[k].right);
                all.top = std::min(all.top, strokes[k].top);
                all.bottom = std::max(all.bottom, strokes[k].bottom);
                all.sure += strokes[k].sure;
                if (strokes[k].extent() > largest.extent()) {
                    largest = strokes[k];
                }
            }
        }
        const double extent = all.extent() / px_per_mm;
        if (extent < least_extent_mm || all.sure < least_area * square) {
            continue;
        }
        marks.push_back(
            {{all.left / px_per_mm, all.top / px_per_mm, (all.right - all.left + 1) / px_per_mm,
              (all.bottom - all.top + 1) / px_per_mm},
             {(largest.left + largest.right + 1) / 2.0 / px_per_mm,
              (largest.top + largest.bottom + 1) / 2.0 / px_per_mm},
             all.sure / square});
    }
    return marks;
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/align_clean.hpp"

#include "core/base/error.hpp"
#include "core/scan/block_grid.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace arpent::scan {
namespace {

constexpr double block_mm = 10;
constexpr double reach_mm = 1;
/// Below this spread of grays (standard deviation) a block says nothing of its place.
constexpr double least_print = 6;
/// A correlation that is worth following, and by how much it must beat staying.
constexpr double least_match = 0.5;
constexpr double least_gain = 0.02;

struct Shift {
    float x = 0;
    float y = 0;
};

struct Block {
    int left, top, right, bottom;
};

/// The correlation of the scan's block with the clean page's, moved.
double match(const GrayImage& clean, const GrayImage& scan, const Block& block, int dx, int dy) {
    double n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
    for (int y = block.top; y < block.bottom; ++y) {
        for (int x = block.left; x < block.right; ++x) {
            const double p = clean.at(x + dx, y + dy);
            const double q = scan.at(x, y);
            n += 1;
            a += p;
            b += q;
            aa += p * p;
            bb += q * q;
            ab += p * q;
        }
    }
    const double spread = (n * aa - a * a) * (n * bb - b * b);
    const bool printed = n > 0 && std::sqrt(std::max(0.0, n * aa - a * a)) / n > least_print;
    return printed && spread > 0 ? (n * ab - a * b) / std::sqrt(spread) : 0;
}

/// Where the top of a parabola through three values lies, from -0.5 to 0.5.
float peak(double before, double at, double after) {
    const double bend = before - 2 * at + after;
    return bend < 0 ? static_cast<float>(std::clamp(0.5 * (before - after) / bend, -0.5, 0.5)) : 0;
}

std::optional<Shift> shift_of(const GrayImage& clean, const GrayImage& scan, const Block& block,
                              int reach) {
    double best = 0;
    int best_x = 0;
    int best_y = 0;
    const double stay = match(clean, scan, block, 0, 0);
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const double value = match(clean, scan, block, dx, dy);
            if (value > best) {
                best = value;
                best_x = dx;
                best_y = dy;
            }
        }
    }
    if (best < least_match) {
        return std::nullopt;
    }
    if (best - stay < least_gain) {
        return Shift{};
    }
    const auto beside = [&](int dx, int dy) {
        return match(clean, scan, block, best_x + dx, best_y + dy);
    };
    return Shift{static_cast<float>(best_x) + peak(beside(-1, 0), best, beside(1, 0)),
                 static_cast<float>(best_y) + peak(beside(0, -1), best, beside(0, 1))};
}

}  // namespace

GrayImage align_clean(const GrayImage& clean, const GrayImage& scan, double px_per_mm,
                      const std::stop_token& stop) {
    const int block = static_cast<int>(std::lround(block_mm * px_per_mm));
    const int reach = static_cast<int>(std::lround(reach_mm * px_per_mm));
    BlockGrid right(clean.width, clean.height, block);
    BlockGrid down(clean.width, clean.height, block);
    for (int row = 0; row < right.rows(); ++row) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        for (int column = 0; column < right.columns(); ++column) {
            const int margin = reach + 1;
            const Block place{std::max(margin, column * block), std::max(margin, row * block),
                              std::min((column + 1) * block, clean.width - margin),
                              std::min((row + 1) * block, clean.height - margin)};
            if (const auto shift = shift_of(clean, scan, place, reach)) {
                right.set(column, row, shift->x);
                down.set(column, row, shift->y);
            }
        }
    }
    const FloatImage dx = right.smoothed(0);
    const FloatImage dy = down.smoothed(0);
    GrayImage result{clean.width, clean.height, std::vector<std::uint8_t>(clean.pixels.size())};
    std::size_t i = 0;
    for (int y = 0; y < clean.height; ++y) {
        for (int x = 0; x < clean.width; ++x) {
            const double u = (x + 0.5) / block;
            const double v = (y + 0.5) / block;
            result.pixels[i++] = static_cast<std::uint8_t>(
                std::lround(sample(clean, x + 0.5 + dx.sample(u, v), y + 0.5 + dy.sample(u, v))));
        }
    }
    return result;
}

}  // namespace arpent::scan

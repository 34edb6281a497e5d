// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/blur.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace arpent::practice {
namespace {

constexpr int unit = 1 << 14;  ///< weights are whole numbers that add up to this

struct Tap {
    int dx = 0;
    int dy = 0;
    int weight = 0;
};

/// Each pixel becomes the weighted mean of its neighbours.
void weigh(scan::Raster& picture, std::span<const Tap> taps) {
    const auto width = static_cast<int>(picture.width);
    const auto height = static_cast<int>(picture.height);
    const std::size_t line = std::size_t{picture.width} * 4;
    std::vector<std::uint8_t> result(picture.rgba.size());
    std::vector<int> sum(line);
    for (int y = 0; y < height; ++y) {
        std::fill(sum.begin(), sum.end(), unit / 2);
        for (const Tap& tap : taps) {
            const int row = std::clamp(y + tap.dy, 0, height - 1);
            const std::uint8_t* from = &picture.rgba[static_cast<std::size_t>(row) * line];
            const int first = std::max(0, -tap.dx);
            const int last = std::min(width, width - tap.dx);
            for (int x = 0; x < first; ++x) {
                for (std::size_t i = 0; i < 4; ++i) {
                    sum[static_cast<std::size_t>(x) * 4 + i] += tap.weight * from[i];
                }
            }
            const std::uint8_t* shifted = from + static_cast<std::ptrdiff_t>(tap.dx) * 4;
            for (int i = first * 4; i < last * 4; ++i) {
                sum[static_cast<std::size_t>(i)] += tap.weight * shifted[i];
            }
            for (int x = std::max(last, 0); x < width; ++x) {
                for (std::size_t i = 0; i < 4; ++i) {
                    sum[static_cast<std::size_t>(x) * 4 + i] += tap.weight * from[line - 4 + i];
                }
            }
        }
        std::uint8_t* to = &result[static_cast<std::size_t>(y) * line];
        for (std::size_t i = 0; i < line; ++i) {
            to[i] = static_cast<std::uint8_t>(sum[i] / unit);
        }
    }
    picture.rgba = std::move(result);
}

/// Scales weights to whole numbers; the rounding goes to the first tap.
std::vector<Tap> whole(std::span<const Tap> places, std::span<const double> weights) {
    double total = 0;
    for (const double weight : weights) {
        total += weight;
    }
    std::vector<Tap> taps(places.begin(), places.end());
    int left = unit;
    for (std::size_t i = 0; i < taps.size(); ++i) {
        taps[i].weight = static_cast<int>(std::lround(weights[i] / total * unit));
        left -= taps[i].weight;
    }
    taps.front().weight += left;
    return taps;
}

}  // namespace

void blur(scan::Raster& picture, double sigma) {
    const int reach = std::max(1, static_cast<int>(std::ceil(sigma * 2.5)));
    for (const bool across : {true, false}) {
        std::vector<Tap> places{{0, 0, 0}};
        std::vector<double> weights{1};
        for (int i = -reach; i <= reach; ++i) {
            if (i != 0) {
                places.push_back(across ? Tap{i, 0, 0} : Tap{0, i, 0});
                weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
            }
        }
        weigh(picture, whole(places, weights));
    }
}

void move(scan::Raster& picture, double length, double turn) {
    const int count = std::max(2, static_cast<int>(std::lround(length)));
    std::vector<Tap> places;
    for (int i = 0; i < count; ++i) {
        const double along = i - (count - 1) / 2.0;
        places.push_back({static_cast<int>(std::lround(along * std::cos(turn))),
                          static_cast<int>(std::lround(along * std::sin(turn))), 0});
    }
    weigh(picture, whole(places, std::vector<double>(places.size(), 1.0)));
}

}  // namespace arpent::practice

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/ink.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// What the registration may be wrong by, and what a lens blurs.
constexpr double tolerance_mm = 0.4;
/// In shares of bare paper's brightness: pencil is 0.3 to 0.5 darker, wide soft shadows 0.05.
constexpr double sure_darkness = 0.2;
constexpr double perhaps_darkness = 0.12;
/// In standard deviations of the noise.
constexpr double sure_noise = 5;
constexpr double perhaps_noise = 3;
/// Colour counts for this much of darkness.
constexpr float color_weight = 0.6F;
/// Paper is at least this bright, of the page's median.
constexpr double least_paper = 0.4;

/// Rows, then columns: the smallest (or largest) within `reach` pixels.
template <typename Pick>
FloatImage extreme(const FloatImage& image, int reach, Pick pick) {
    FloatImage across(image.width, image.height);
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            float value = image.at(x, y);
            for (int i = std::max(0, x - reach); i <= std::min(image.width - 1, x + reach); ++i) {
                value = pick(value, image.at(i, y));
            }
            across.at(x, y) = value;
        }
    }
    FloatImage result = across;
    for (int y = 0; y < image.height; ++y) {
        for (int i = std::max(0, y - reach); i <= std::min(image.height - 1, y + reach); ++i) {
            for (int x = 0; x < image.width; ++x) {
                result.at(x, y) = pick(result.at(x, y), across.at(x, i));
            }
        }
    }
    return result;
}

/// Means of three by three: takes the noise of single pixels away.
FloatImage mean(const FloatImage& image) {
    FloatImage result = image;
    for (int y = 1; y + 1 < image.height; ++y) {
        for (int x = 1; x + 1 < image.width; ++x) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    sum += image.at(x + dx, y + dy) * (dx == 0 && dy == 0 ? 2.0F : 1.0F);
                }
            }
            result.at(x, y) = sum / 10;
        }
    }
    return result;
}

/// Where the light says that no paper lies, a block around included.
std::vector<bool> no_paper(const FloatImage& light) {
    std::vector<float> sorted = light.values;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const auto least = static_cast<float>(least_paper * *middle);
    const FloatImage darkest = extreme(light, 1, [](float a, float b) { return std::min(a, b); });
    std::vector<bool> none;
    for (const float value : darkest.values) {
        none.push_back(value < least);
    }
    return none;
}

}  // namespace

Ink find_ink(const FlatScan& scan, double px_per_mm) {
    const int reach = std::max(1, static_cast<int>(std::lround(tolerance_mm * px_per_mm)));
    const FloatImage expected =
        extreme(scan.expected, reach, [](float a, float b) { return std::min(a, b); });
    const FloatImage color =
        extreme(scan.expected_chroma, reach, [](float a, float b) { return std::max(a, b); });
    FloatImage score = scan.luminance;
    for (std::size_t i = 0; i < score.values.size(); ++i) {
        score.values[i] = expected.values[i] - scan.luminance.values[i] +
                          color_weight * (scan.chroma.values[i] - color.values[i]);
    }
    score = mean(score);
    constexpr double noise_of_mean = 0.35;
    const double noise = scan.noise * noise_of_mean;
    const auto sure = static_cast<float>(std::max(sure_darkness, sure_noise * noise));
    const auto perhaps = static_cast<float>(std::max(perhaps_darkness, perhaps_noise * noise));
    const std::vector<bool> none = no_paper(scan.light);
    Ink ink{score.width, score.height, std::vector<std::uint8_t>(score.values.size())};
    for (int y = 0; y < ink.height; ++y) {
        for (int x = 0; x < ink.width; ++x) {
            const int column = std::min(x / scan.block, scan.light.width - 1);
            const int row = std::min(y / scan.block, scan.light.height - 1);
            const float value = score.at(x, y);
            if (!none[scan.light.index(column, row)] && value > perhaps) {
                ink.pixels[ink.index(x, y)] = value > sure ? 2 : 1;
            }
        }
    }
    return ink;
}

}  // namespace arpent::scan

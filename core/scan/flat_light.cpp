// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/flat_light.hpp"

#include "core/scan/block_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace arpent::scan {
namespace {

constexpr double block_mm = 4;
/// Pen covers less than this share of a block's bare paper, and makes it darker.
constexpr double light_quantile = 0.6;
constexpr std::size_t least_pixels = 12;
/// Neighbours that differ by more belong to an edge of the print.
constexpr int flat_levels = 8;

constexpr std::size_t tone_steps = 32;
using Tones = std::array<float, tone_steps>;

float quantile(std::vector<float>& values, double share) {
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

std::size_t tone_of(std::uint8_t gray) { return gray * tone_steps / 256; }

/// How bright a printed gray comes out: the tones are those of the steps' middles.
float toned(const Tones& tones, std::uint8_t gray) {
    const float place = static_cast<float>(gray) * tone_steps / 256 - 0.5F;
    const float low = std::clamp(std::floor(place), 0.0F, static_cast<float>(tone_steps - 1));
    const auto i = static_cast<std::size_t>(low);
    const std::size_t next = std::min(i + 1, tone_steps - 1);
    const float share = std::clamp(place - low, 0.0F, 1.0F);
    return (1 - share) * tones.at(i) + share * tones.at(next);
}

std::vector<bool> flat_pixels(const GrayImage& clean) {
    std::vector<bool> flat(clean.pixels.size());
    for (int y = 1; y + 1 < clean.height; ++y) {
        for (int x = 1; x + 1 < clean.width; ++x) {
            int low = 255;
            int high = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const int value = clean.at(x + dx, y + dy);
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
            flat[static_cast<std::size_t>(y) * static_cast<std::size_t>(clean.width) +
                 static_cast<std::size_t>(x)] = high - low <= flat_levels;
        }
    }
    return flat;
}

/// Works on one scan step by step.
class Flattener {
public:
    Flattener(const Raster& page, const GrayImage& clean, double px_per_mm)
        : page_(page),
          clean_(clean),
          block_(static_cast<int>(std::lround(block_mm * px_per_mm))),
          flat_(flat_pixels(clean)) {
        for (std::size_t i = 0; i < tone_steps; ++i) {
            tones_.at(i) = (static_cast<float>(i) + 0.5F) / tone_steps;
        }
        tones_.back() = 1;
    }

    FlatScan run() {
        measure_light(0.85F);
        measure_tones();
        measure_light(0.6F);
        measure_tones();
        FlatScan result;
        result.luminance = FloatImage(clean_.width, clean_.height);
        result.chroma = result.expected = result.expected_chroma = result.luminance;
        for_each([&](std::size_t i, const std::array<float, 3>& rgb) {
            result.luminance.values[i] = luminance(rgb);
            result.chroma.values[i] = chroma(rgb);
            result.expected.values[i] = toned(tones_, clean_.pixels[i]);
            result.expected_chroma.values[i] = toned(colors_, clean_.pixels[i]);
        });
        result.noise = noise(result);
        result.light = light_[1];
        result.block = block_;
        return result;
    }

private:
    static float luminance(const std::array<float, 3>& rgb) {
        return 0.299F * rgb[0] + 0.587F * rgb[1] + 0.114F * rgb[2];
    }
    static float chroma(const std::array<float, 3>& rgb) {
        return std::max({rgb[0], rgb[1], rgb[2]}) - std::min({rgb[0], rgb[1], rgb[2]});
    }

    /// Each pixel's index and colours as shares of the light.
    template <typename Use>
    void for_each(const Use& use) const {
        std::size_t i = 0;
        for (int y = 0; y < clean_.height; ++y) {
            for (int x = 0; x < clean_.width; ++x, ++i) {
                std::array<float, 3> rgb{};
                for (std::size_t c = 0; c < 3; ++c) {
                    const float light = light_.at(c).sample((x + 0.5) / block_, (y + 0.5) / block_);
                    rgb.at(c) = static_cast<float>(page_.rgba[4 * i + c]) / std::max(light, 8.0F);
                }
                use(i, rgb);
            }
        }
    }

    /// Uses what is printed no darker than `least_tone`.
    void measure_light(float least_tone) {
        for (std::size_t c = 0; c < 3; ++c) {
            BlockGrid grid(clean_.width, clean_.height, block_);
            std::vector<float> values;
            for (int row = 0; row < grid.rows(); ++row) {
                for (int column = 0; column < grid.columns(); ++column) {
                    collect(column, row, c, least_tone, values);
                    if (values.size() >= least_pixels) {
                        grid.set(column, row, quantile(values, light_quantile));
                    }
                }
            }
            light_.at(c) = grid.smoothed(255);
        }
    }

    void collect(int column, int row, std::size_t channel, float least_tone,
                 std::vector<float>& values) const {
        values.clear();
        const int bottom = std::min((row + 1) * block_, clean_.height);
        const int right = std::min((column + 1) * block_, clean_.width);
        for (int y = row * block_; y < bottom; ++y) {
            for (int x = column * block_; x < right; ++x) {
                const auto i =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(clean_.width) +
                    static_cast<std::size_t>(x);
                const float tone = toned(tones_, clean_.pixels[i]);
                if (flat_[i] && tone >= least_tone) {
                    values.push_back(static_cast<float>(page_.rgba[4 * i + channel]) / tone);
                }
            }
        }
    }

    void measure_tones() {
        std::array<std::vector<float>, tone_steps> seen;
        std::array<std::vector<float>, tone_steps> colors;
        for_each([&](std::size_t i, const std::array<float, 3>& rgb) {
            if (flat_[i]) {
                seen.at(tone_of(clean_.pixels[i])).push_back(luminance(rgb));
                colors.at(tone_of(clean_.pixels[i])).push_back(chroma(rgb));
            }
        });
        constexpr double usual_color = 0.95;
        float last_color = 0.15F;
        float brightest = 1;
        for (std::size_t i = tone_steps; i-- > 0;) {
            if (seen.at(i).size() >= 50) {
                tones_.at(i) = std::min(brightest, quantile(seen.at(i), 0.5));
                last_color = quantile(colors.at(i), usual_color);
            } else {
                tones_.at(i) = std::min(brightest, tones_.at(i));
            }
            colors_.at(i) = last_color;
            brightest = tones_.at(i);
        }
    }

    /// From the median of the deviations where bare paper is expected.
    double noise(const FlatScan& scan) const {
        std::vector<float> deviations;
        for (std::size_t i = 0; i < flat_.size(); ++i) {
            if (flat_[i] && clean_.pixels[i] > 200) {
                deviations.push_back(std::abs(scan.luminance.values[i] - scan.expected.values[i]));
            }
        }
        constexpr double sigma_of_median = 1.4826;
        return deviations.empty() ? 0 : sigma_of_median * quantile(deviations, 0.5);
    }

    const Raster& page_;
    const GrayImage& clean_;
    int block_;
    std::vector<bool> flat_;
    std::array<FloatImage, 3> light_;
    Tones tones_{};
    Tones colors_{};
};

}  // namespace

FlatScan flatten(const Raster& page, const GrayImage& clean, double px_per_mm) {
    return Flattener(page, clean, px_per_mm).run();
}

}  // namespace arpent::scan

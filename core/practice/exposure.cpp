// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/exposure.hpp"

#include "core/practice/blur.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace arpent::practice {
namespace {

/// A lamp to one side, and the edge of a shadow that is soft over a twelfth of the picture.
void light(scan::Raster& picture, const Exposure& exposure, demo::Random& random) {
    const double turn = random.between(0, 2 * std::numbers::pi);
    const double edge_turn = random.between(0, 2 * std::numbers::pi);
    const double edge = random.between(-0.15, 0.2);
    const double side = std::max(picture.width, picture.height);
    const auto share_at = [&](double px, double py) {
        const double x = (px - picture.width / 2.0) / side;
        const double y = (py - picture.height / 2.0) / side;
        const double lamp = 0.5 + x * std::cos(turn) + y * std::sin(turn);
        const double over = (x * std::cos(edge_turn) + y * std::sin(edge_turn) - edge) * 12;
        const double shadow = exposure.shadow * 0.5 * (1 + std::tanh(over));
        return (1 - exposure.uneven * std::clamp(lamp, 0.0, 1.0)) * (1 - shadow);
    };
    constexpr std::uint32_t cell = 16;
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        std::uint8_t* row = &picture.rgba[std::size_t{y} * picture.width * 4];
        for (std::uint32_t start = 0; start < picture.width; start += cell) {
            const auto from = static_cast<float>(share_at(start, y));
            const auto to = static_cast<float>(share_at(start + cell, y));
            const std::uint32_t end = std::min(start + cell, picture.width);
            for (std::uint32_t x = start; x < end; ++x) {
                const float share = from + (to - from) * static_cast<float>(x - start) / cell;
                for (std::size_t i = 0; i < 3; ++i) {
                    std::uint8_t& value = row[std::size_t{x} * 4 + i];
                    value = static_cast<std::uint8_t>(static_cast<float>(value) * share);
                }
            }
        }
    }
}

/// Values of a bell curve: the sum of twelve even ones has its shape (no library's logarithm, so
/// the same on every machine).
std::vector<float> bell(double sigma, demo::Random& random) {
    std::vector<float> values(1U << 14U);
    for (float& value : values) {
        double sum = -6;
        for (int i = 0; i < 12; ++i) {
            sum += random.unit();
        }
        value = static_cast<float>(sum * sigma);
    }
    return values;
}

void sense(scan::Raster& picture, const Exposure& exposure, demo::Random& random) {
    const std::vector<float> noise = bell(exposure.noise_sigma, random);
    const auto gain = static_cast<float>(exposure.gain);
    // A linear congruence with Knuth's factor: its upper bits are noise enough, and quick.
    auto state = static_cast<std::uint64_t>(random.unit() * 0x1p53);
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        for (std::size_t k = 0; k < 3; ++k) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const float value =
                static_cast<float>(picture.rgba[i + k]) * gain + noise[state >> 50U];
            picture.rgba[i + k] = static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
        }
    }
}

}  // namespace

void expose(scan::Raster& picture, const Exposure& exposure, demo::Random& random) {
    if (exposure.uneven > 0 || exposure.shadow > 0) {
        light(picture, exposure, random);
    }
    if (exposure.focus_sigma > 0) {
        blur(picture, exposure.focus_sigma);
    }
    if (exposure.motion > 1) {
        move(picture, exposure.motion, random.between(0, std::numbers::pi));
    }
    if (exposure.gain != 1 || exposure.noise_sigma > 0) {
        sense(picture, exposure, random);
    }
}

void photocopy(scan::Raster& picture, int limit) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        std::uint8_t* p = &picture.rgba[i];
        const int grey = (p[0] * 77 + p[1] * 150 + p[2] * 29) / 256;
        std::fill_n(p, 3, static_cast<std::uint8_t>(grey < limit ? 0 : 255));
    }
}

}  // namespace arpent::practice

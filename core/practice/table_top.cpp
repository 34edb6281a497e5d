// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/table_top.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace arpent::practice {

void draw_table(scan::Raster& picture, demo::Random& random) {
    const std::array<double, 3> wood{random.between(90, 190), random.between(70, 150),
                                     random.between(45, 120)};
    constexpr std::size_t side = 512;
    std::vector<std::int8_t> grain(side * side);
    for (std::size_t y = 0; y < side; ++y) {
        const double line = random.between(-14, 14);
        for (std::size_t x = 0; x < side; ++x) {
            grain[y * side + x] = static_cast<std::int8_t>(line + random.between(-7, 7));
        }
    }
    const std::uint32_t plank = std::max(picture.width / 7, 1U);
    std::array<double, 16> tone{};
    for (double& value : tone) {
        value = random.between(-12, 12);
    }
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        for (std::uint32_t x = 0; x < picture.width; ++x) {
            const std::uint32_t in_plank = (y + x / 40) % plank;
            const double joint = in_plank < 3 ? -40 : 0;
            const double value = grain[((y / 2) % side) * side + (x / 8) % side] +
                                 tone[((y + x / 40) / plank) % tone.size()] + joint;
            std::uint8_t* to = &picture.rgba[(std::size_t{y} * picture.width + x) * 4];
            for (std::size_t i = 0; i < 3; ++i) {
                to[i] = static_cast<std::uint8_t>(std::clamp(wood[i] + value, 0.0, 255.0));
            }
            to[3] = 255;
        }
    }
}

void draw_lid(scan::Raster& picture, std::uint8_t grey) {
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        std::fill_n(&picture.rgba[i], 3, grey);
        picture.rgba[i + 3] = 255;
    }
}

}  // namespace arpent::practice

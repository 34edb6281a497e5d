// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/printed_page.hpp"

#include "core/scan/resample.hpp"

#include <cstring>
#include <span>

namespace arpent::practice {

scan::Raster averaged(const scan::Raster& picture, std::uint32_t width, std::uint32_t height) {
    scan::Resampler resampler({picture.width, picture.height}, {width, height});
    const std::size_t row = std::size_t{picture.width} * 4;
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        resampler.add_row(std::span(picture.rgba).subspan(y * row, row));
    }
    return {width, height, width, height, resampler.take()};
}

PrintedPage page_of(cairo_surface_t* surface, double px_per_mm) {
    const auto width = static_cast<std::uint32_t>(cairo_image_surface_get_width(surface));
    const auto height = static_cast<std::uint32_t>(cairo_image_surface_get_height(surface));
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const unsigned char* data = cairo_image_surface_get_data(surface);
    PrintedPage page{{width, height, width, height, {}}, px_per_mm};
    page.picture.rgba.reserve(std::size_t{width} * height * 4);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + y * stride + x * 4, 4);
            for (const unsigned shift : {16U, 8U, 0U}) {
                page.picture.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift));
            }
            page.picture.rgba.push_back(255);
        }
    }
    return page;
}

}  // namespace arpent::practice

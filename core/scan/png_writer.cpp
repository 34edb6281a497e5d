// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/png_writer.hpp"

#include "core/base/error.hpp"

#include <png.h>

#include <algorithm>
#include <string>

namespace arpent::scan {
namespace {

bool is_opaque(const std::vector<std::uint8_t>& rgba) {
    for (std::size_t i = 3; i < rgba.size(); i += 4) {
        if (rgba[i] != 255) {
            return false;
        }
    }
    return true;
}

std::vector<std::uint8_t> without_alpha(const std::vector<std::uint8_t>& rgba) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(rgba.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        rgb.insert(rgb.end(), &rgba[i], &rgba[i] + 3);
    }
    return rgb;
}

}  // namespace

void unpremultiply(std::vector<std::uint8_t>& rgba) {
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        if (alpha == 255 || alpha == 0) {
            continue;
        }
        for (std::size_t c = i; c < i + 3; ++c) {
            rgba[c] =
                static_cast<std::uint8_t>(std::min(255U, (rgba[c] * 255 + alpha / 2) / alpha));
        }
    }
}

std::vector<std::byte> encode_png(const Raster& raster, PngEffort effort) {
    const bool opaque = is_opaque(raster.rgba);
    std::vector<std::uint8_t> pixels = opaque ? without_alpha(raster.rgba) : raster.rgba;
    if (!opaque) {
        unpremultiply(pixels);
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = raster.width;
    image.height = raster.height;
    image.format = opaque ? PNG_FORMAT_RGB : PNG_FORMAT_RGBA;
    image.flags = effort == PngEffort::quick ? PNG_IMAGE_FLAG_FAST : 0;
    std::vector<std::byte> bytes(PNG_IMAGE_PNG_SIZE_MAX(image));
    png_alloc_size_t size = bytes.size();
    if (pixels.empty() ||
        png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) == 0) {
        throw Error("error.image_too_large", {{"width", std::to_string(raster.width)},
                                              {"height", std::to_string(raster.height)}});
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace arpent::scan

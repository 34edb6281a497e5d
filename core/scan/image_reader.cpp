// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/image_reader.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace arpent::scan {
namespace {

bool starts_with(std::span<const std::byte> bytes, std::span<const unsigned char> magic) {
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](unsigned char a, std::byte b) { return std::byte{a} == b; });
}

/// ISO 14496-12: the box "ftyp" with its brand and those it is compatible with.
bool is_heic(std::span<const std::byte> bytes) {
    static constexpr std::array<std::string_view, 6> brands{"heic", "heix", "heim",
                                                            "heis", "mif1", "msf1"};
    if (bytes.size() < 12) {
        return false;
    }
    const std::string_view head(reinterpret_cast<const char*>(bytes.data()), 12);
    return head.substr(4, 4) == "ftyp" &&
           std::find(brands.begin(), brands.end(), head.substr(8)) != brands.end();
}

}  // namespace

std::optional<ImageFormat> sniff_image(std::span<const std::byte> bytes) {
    static constexpr std::array<unsigned char, 3> jpeg{0xFF, 0xD8, 0xFF};
    static constexpr std::array<unsigned char, 8> png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    static constexpr std::array<unsigned char, 4> tiff_little{'I', 'I', 42, 0};
    static constexpr std::array<unsigned char, 4> tiff_big{'M', 'M', 0, 42};
    static constexpr std::array<unsigned char, 4> bigtiff_little{'I', 'I', 43, 0};
    static constexpr std::array<unsigned char, 4> bigtiff_big{'M', 'M', 0, 43};
    if (starts_with(bytes, jpeg)) {
        return ImageFormat::jpeg;
    }
    if (starts_with(bytes, png)) {
        return ImageFormat::png;
    }
    if (starts_with(bytes, tiff_little) || starts_with(bytes, tiff_big) ||
        starts_with(bytes, bigtiff_little) || starts_with(bytes, bigtiff_big)) {
        return ImageFormat::tiff;
    }
    return is_heic(bytes) ? std::optional(ImageFormat::heic) : std::nullopt;
}

std::unique_ptr<ImageReader> open_image(std::span<const std::byte> bytes) {
    const std::optional<ImageFormat> format = sniff_image(bytes);
    if (!format) {
        throw Error("error.image_unknown");
    }
    switch (*format) {
        case ImageFormat::jpeg: return open_jpeg(bytes);
        case ImageFormat::png: return open_png(bytes);
        case ImageFormat::tiff: return open_tiff(bytes);
        case ImageFormat::heic: return open_heic(bytes);
    }
    throw Error("error.image_unknown");
}

ImageInfo read_image_info(std::span<const std::byte> bytes) { return open_image(bytes)->info(); }

void check_image_size(std::uint64_t width, std::uint64_t height) {
    if (width == 0 || height == 0) {
        throw Error("error.image_damaged");
    }
    if (width > max_image_side || height > max_image_side || width * height > max_image_pixels) {
        throw Error("error.image_too_large",
                    {{"width", std::to_string(width)}, {"height", std::to_string(height)}});
    }
}

void premultiply(std::span<std::uint8_t> rgba) {
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        if (alpha != 255) {
            for (std::size_t c = i; c < i + 3; ++c) {
                rgba[c] = static_cast<std::uint8_t>((rgba[c] * alpha + 127) / 255);
            }
        }
    }
}

}  // namespace arpent::scan

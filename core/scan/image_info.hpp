// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/orientation.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace arpent::scan {

enum class ImageFormat : std::uint8_t { jpeg, png, tiff, heic };

/// What a picture's header says.
struct ImageInfo {
    ImageFormat format = ImageFormat::jpeg;
    std::uint32_t stored_width = 0;
    std::uint32_t stored_height = 0;
    Orientation orientation = Orientation::top_left;

    /// The size as a person sees it.
    std::uint32_t width() const { return swaps_sides(orientation) ? stored_height : stored_width; }
    std::uint32_t height() const { return swaps_sides(orientation) ? stored_width : stored_height; }
};

/// Larger pictures are refused before anything is allocated for them.
constexpr std::uint64_t max_image_pixels = 200'000'000;
constexpr std::uint32_t max_image_side = 65'500;

/// By the first bytes; a file's name says nothing.
std::optional<ImageFormat> sniff_image(std::span<const std::byte> bytes);

/// Reads the header only. Throws Error: error.image_unknown, error.image_too_large,
/// error.image_damaged, error.image_unsupported.
ImageInfo read_image_info(std::span<const std::byte> bytes);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/image_info.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>

namespace arpent::scan {

/// What a format may hold in memory beside the raster.
constexpr std::uint64_t max_codec_bytes = 512'000'000;

struct ImageSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// A picture that is read row by row, in stored orientation. The bytes must outlive the reader.
/// Every function may throw Error (error.image_damaged and others).
class ImageReader {
public:
    virtual ~ImageReader() = default;

    const ImageInfo& info() const { return info_; }
    /// Gets ready for read_row(). A reader that can decode smaller at less cost does so, but not
    /// smaller than `wanted`. Returns the size of what read_row() will give.
    virtual ImageSize start(ImageSize wanted, const std::stop_token& stop) = 0;
    /// The next row from the top, four bytes a pixel as in Raster.
    virtual void read_row(std::span<std::uint8_t> rgba) = 0;

protected:
    ImageInfo info_;
};

std::unique_ptr<ImageReader> open_jpeg(std::span<const std::byte> bytes);
std::unique_ptr<ImageReader> open_png(std::span<const std::byte> bytes);
std::unique_ptr<ImageReader> open_tiff(std::span<const std::byte> bytes,
                                       std::uint16_t directory = 0);
/// Throws Error (error.heic_unsupported) where the program was built without libheif.
std::unique_ptr<ImageReader> open_heic(std::span<const std::byte> bytes);
/// By sniffing. Throws Error (error.image_unknown).
std::unique_ptr<ImageReader> open_image(std::span<const std::byte> bytes);

/// Throws Error (error.image_too_large, error.image_damaged for an empty picture).
void check_image_size(std::uint64_t width, std::uint64_t height);

/// Multiplies the colours of straight RGBA by alpha, in place.
void premultiply(std::span<std::uint8_t> rgba);

}  // namespace arpent::scan

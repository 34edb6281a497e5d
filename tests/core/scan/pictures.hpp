// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace arpent::scan::test {

using Bytes = std::vector<std::byte>;
using Color = std::array<std::uint8_t, 4>;  ///< straight RGBA
using Painter = std::function<Color(unsigned x, unsigned y)>;

/// A left half of red above blue, a right half of green above white: upright or not shows at once.
Color quarters(unsigned width, unsigned height, unsigned x, unsigned y);
/// Colours that run with x and y.
Color ramp(unsigned x, unsigned y);

struct JpegKind {
    bool progressive = false;
    bool grey = false;
    int orientation = 0;  ///< written as EXIF when not 0
};
Bytes make_jpeg(unsigned width, unsigned height, const Painter& paint, const JpegKind& kind = {});

struct PngKind {
    int bits = 8;
    bool grey = false;
    bool alpha = false;
    bool palette = false;
    bool interlaced = false;
};
Bytes make_png(unsigned width, unsigned height, const Painter& paint, const PngKind& kind = {});

struct TiffKind {
    int bits = 8;  ///< 1, 8 or 16
    int samples = 3;
    bool tiled = false;
    bool palette = false;
    bool planar = false;
    int compression = 1;  ///< libtiff's COMPRESSION_…
    int orientation = 1;
    int pages = 1;
};
Bytes make_tiff(unsigned width, unsigned height, const Painter& paint, const TiffKind& kind = {});

/// A PNG of those sides without a picture: what a header can claim.
Bytes make_png_header(std::uint32_t width, std::uint32_t height);

Bytes read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const Bytes& bytes);
void write_file(const std::filesystem::path& file, std::string_view text);

}  // namespace arpent::scan::test

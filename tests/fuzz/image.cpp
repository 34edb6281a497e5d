// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a picture, as EXIF data and as a GeoTIFF's tags: read or refused with an Error.
#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/exif.hpp"
#include "core/scan/geotiff.hpp"
#include "core/scan/image_info.hpp"
#include "core/scan/tiff_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

namespace {

/// Larger ones only take time.
constexpr std::uint64_t decoded_pixels = 100'000;

void decode(std::span<const std::byte> bytes) {
    const scan::ImageInfo info = scan::read_image_info(bytes);
    if (std::uint64_t{info.stored_width} * info.stored_height > decoded_pixels) {
        return;
    }
    constexpr scan::RasterLimit limit{64, 4096};
    job::Progress progress;
    const scan::Raster raster = scan::decode_image(bytes, limit, progress, {});
    if (raster.rgba.size() != std::size_t{raster.width} * raster.height * 4 ||
        raster.full_width != info.width() || raster.full_height != info.height()) {
        std::abort();
    }
}

template <typename Read>
void attempt(Read read, std::span<const std::byte> bytes) {
    try {
        read(bytes);
    } catch (const Error&) {  // refused
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    attempt(decode, bytes);
    attempt(scan::exif_orientation, bytes);
    attempt(scan::read_geotiff, bytes);
    attempt([](auto tiff) { scan::TiffFile(tiff).pages(3); }, bytes);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures: any bytes are a picture that decodes, or one Error; any tags place it or do not; any
// report about a PDF has pages or none.
#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/geotiff.hpp"
#include "core/scan/image_info.hpp"
#include "core/scan/pdf_info.hpp"
#include "core/scan/tiff_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace arpent;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size);
    constexpr std::uint64_t quick_pixels = 4'000'000;  // larger ones only cost the fuzzer time
    try {
        const scan::ImageInfo info = scan::read_image_info(bytes);
        if (info.format == scan::ImageFormat::tiff) {
            scan::read_geotiff(bytes);
            scan::TiffFile(bytes).pages(3);
        }
        if (std::uint64_t{info.stored_width} * info.stored_height <= quick_pixels) {
            job::Progress progress;
            scan::decode_image(bytes, {64, 4096}, progress, {});
        }
    } catch (const Error&) {
        // The answer to what is no picture.
    }
    scan::parse_pdf_info({reinterpret_cast<const char*>(data), size});
    return 0;
}

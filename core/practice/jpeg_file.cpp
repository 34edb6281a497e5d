// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/jpeg_file.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// jpeglib.h needs what stands above it.
#include <jpeglib.h>

namespace arpent::practice {

std::vector<std::byte> jpeg_of(const scan::Raster& picture, int quality) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &out, &size);
    jpeg.image_width = picture.width;
    jpeg.image_height = picture.height;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    std::vector<std::uint8_t> row(std::size_t{picture.width} * 3);
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        const std::uint8_t* from = &picture.rgba[std::size_t{y} * picture.width * 4];
        for (std::size_t x = 0; x < picture.width; ++x) {
            for (std::size_t i = 0; i < 3; ++i) {
                row[x * 3 + i] = from[x * 4 + i];
            }
        }
        JSAMPROW line = row.data();
        jpeg_write_scanlines(&jpeg, &line, 1);
    }
    jpeg_finish_compress(&jpeg);
    const auto* bytes = reinterpret_cast<const std::byte*>(out);
    std::vector<std::byte> file(bytes, bytes + size);
    jpeg_destroy_compress(&jpeg);
    std::free(out);
    return file;
}

}  // namespace arpent::practice

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/clean_page.hpp"

#include "core/base/error.hpp"

#include <png.h>

#include <cmath>
#include <cstring>

namespace arpent::paper {
namespace {

CleanPage to_gray(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    CleanPage page{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    page.pixels.reserve(static_cast<std::size_t>(page.width) *
                        static_cast<std::size_t>(page.height));
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
    for (std::ptrdiff_t y = 0; y < page.height; ++y) {
        for (std::ptrdiff_t x = 0; x < page.width; ++x) {
            std::uint32_t rgb = 0;
            std::memcpy(&rgb, data + y * stride + x * 4, sizeof rgb);
            // Rec. 601 luminance in 1/65536, as core/scan has it.
            const std::uint32_t gray = 19595 * (rgb >> 16U & 0xFFU) + 38470 * (rgb >> 8U & 0xFFU) +
                                       7471 * (rgb & 0xFFU) + 32768;
            page.pixels.push_back(static_cast<std::uint8_t>(gray >> 16U));
        }
    }
    return page;
}

void append(png_structp png, png_bytep bytes, std::size_t count) {
    auto& file = *static_cast<std::vector<std::byte>*>(png_get_io_ptr(png));
    const auto* from = reinterpret_cast<const std::byte*>(bytes);
    file.insert(file.end(), from, from + count);
}

[[noreturn]] void fail(png_structp, png_const_charp) { throw Error("error.out_of_memory"); }

void be_silent(png_structp, png_const_charp) {}

/// The writing half of libpng; freed however it ends.
class PngWriter {
public:
    explicit PngWriter(std::vector<std::byte>& file)
        : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, be_silent)),
          info_(png_create_info_struct(png_)) {
        png_set_write_fn(png_, &file, append, nullptr);
    }
    ~PngWriter() { png_destroy_write_struct(&png_, &info_); }
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    void write(const CleanPage& page, png_uint_32 pixels_per_metre) {
        const auto width = static_cast<png_uint_32>(page.width);
        const auto height = static_cast<png_uint_32>(page.height);
        png_set_IHDR(png_, info_, width, height, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        png_set_pHYs(png_, info_, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
        png_set_compression_level(png_, 6);
        png_write_info(png_, info_);
        for (png_uint_32 y = 0; y < height; ++y) {
            png_write_row(png_, page.pixels.data() + static_cast<std::size_t>(y) * width);
        }
        png_write_end(png_, info_);
    }

private:
    png_structp png_;
    png_infop info_;
};

}  // namespace

CleanPage render_clean_page(const sheet::Layout& layout, const DrawPage& draw,
                            double pixels_per_mm) {
    const render::SurfacePtr surface = render::make_surface(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(layout.width * pixels_per_mm)),
        static_cast<int>(std::lround(layout.height * pixels_per_mm)));
    const render::ContextPtr cr = render::make_context(surface.get());
    cairo_set_source_rgb(cr.get(), 1, 1, 1);
    cairo_paint(cr.get());
    cairo_scale(cr.get(), pixels_per_mm, pixels_per_mm);
    draw(cr.get());
    return to_gray(surface.get());
}

std::vector<std::byte> to_png(const CleanPage& page) {
    std::vector<std::byte> file;
    PngWriter(file).write(page, static_cast<png_uint_32>(std::lround(clean_pixels_per_mm * 1000)));
    return file;
}

}  // namespace arpent::paper

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/scan/exif.hpp"
#include "core/scan/image_reader.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <vector>

namespace arpent::scan {
namespace {

/// libpng leaves by longjmp; call() turns that into an Error. What it is given must not own
/// anything, because its destructors would not run.
class PngReader : public ImageReader {
public:
    explicit PngReader(std::span<const std::byte> bytes);
    ~PngReader() override { png_destroy_read_struct(&png_, &png_info_, nullptr); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    ImageSize start(ImageSize wanted, const std::stop_token& stop) override;
    void read_row(std::span<std::uint8_t> rgba) override;

private:
    template <typename Call>
    void call(Call&& png_call);
    void read_header();
    Orientation find_orientation();
    void read_interlaced(const std::stop_token& stop);
    static void feed(png_structp png, png_bytep to, std::size_t size);

    std::span<const std::byte> rest_;
    png_structp png_ = nullptr;
    png_infop png_info_ = nullptr;
    std::jmp_buf jump_{};
    std::vector<std::uint8_t> whole_;  ///< an interlaced picture
    std::size_t next_ = 0;             ///< in whole_
};

template <typename Call>
void PngReader::call(Call&& png_call) {
    if (setjmp(jump_) != 0) {
        throw Error("error.image_damaged");
    }
    png_call();
}

void PngReader::feed(png_structp png, png_bytep to, std::size_t size) {
    auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
    if (size > reader.rest_.size()) {
        png_error(png, "the file ends early");
    }
    std::memcpy(to, reader.rest_.data(), size);
    reader.rest_ = reader.rest_.subspan(size);
}

PngReader::PngReader(std::span<const std::byte> bytes) : rest_(bytes) {
    png_ = png_create_read_struct(
        PNG_LIBPNG_VER_STRING, this,
        [](png_structp png, png_const_charp) {
            std::longjmp(static_cast<PngReader*>(png_get_error_ptr(png))->jump_, 1);
        },
        [](png_structp, png_const_charp) {});
    if (png_ == nullptr) {
        throw std::bad_alloc();
    }
    try {
        read_header();
    } catch (...) {
        png_destroy_read_struct(&png_, &png_info_, nullptr);
        throw;
    }
}

void PngReader::read_header() {
    call([this] {
        png_info_ = png_create_info_struct(png_);
        png_set_read_fn(png_, this, feed);
        png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);  // check_image_size() says it in words
        png_set_chunk_malloc_max(png_, 4'000'000);
        png_read_info(png_, png_info_);
    });
    const std::uint32_t width = png_get_image_width(png_, png_info_);
    const std::uint32_t height = png_get_image_height(png_, png_info_);
    check_image_size(width, height);
    info_ = {ImageFormat::png, width, height, find_orientation()};
}

Orientation PngReader::find_orientation() {
    png_uint_32 size = 0;
    png_bytep exif = nullptr;
    if (png_get_eXIf_1(png_, png_info_, &size, &exif) == 0 || exif == nullptr) {
        return Orientation::top_left;
    }
    // A PNG holds EXIF data without the mark that a JPEG has before it.
    std::vector<std::byte> marked(6 + size);
    std::memcpy(marked.data(), "Exif\0\0", 6);
    std::memcpy(marked.data() + 6, exif, size);
    return exif_orientation(marked);
}

ImageSize PngReader::start(ImageSize /*wanted*/, const std::stop_token& stop) {
    const std::uint64_t bytes = std::uint64_t{info_.stored_width} * info_.stored_height * 4;
    const bool interlaced = png_get_interlace_type(png_, png_info_) != PNG_INTERLACE_NONE;
    if (interlaced && bytes > max_codec_bytes) {
        throw Error("error.image_too_large", {{"width", std::to_string(info_.stored_width)},
                                              {"height", std::to_string(info_.stored_height)}});
    }
    call([this] {
        png_set_expand(png_);
        png_set_scale_16(png_);
        png_set_gray_to_rgb(png_);
        png_set_add_alpha(png_, 255, PNG_FILLER_AFTER);
        png_set_interlace_handling(png_);
        png_read_update_info(png_, png_info_);
    });
    if (interlaced) {
        whole_.resize(bytes);
        read_interlaced(stop);
    }
    return {info_.stored_width, info_.stored_height};
}

void PngReader::read_interlaced(const std::stop_token& stop) {
    const std::size_t stride = std::size_t{info_.stored_width} * 4;
    for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; ++pass) {
        for (std::size_t at = 0; at < whole_.size(); at += stride) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            call([this, at] { png_read_row(png_, whole_.data() + at, nullptr); });
        }
    }
}

void PngReader::read_row(std::span<std::uint8_t> rgba) {
    if (whole_.empty()) {
        call([this, rgba] { png_read_row(png_, rgba.data(), nullptr); });
    } else {
        std::memcpy(rgba.data(), whole_.data() + next_, rgba.size());
        next_ += rgba.size();
    }
    premultiply(rgba);
}

}  // namespace

std::unique_ptr<ImageReader> open_png(std::span<const std::byte> bytes) {
    return std::make_unique<PngReader>(bytes);
}

}  // namespace arpent::scan

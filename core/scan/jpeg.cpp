// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/scan/exif.hpp"
#include "core/scan/image_reader.hpp"

#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <vector>

namespace arpent::scan {
namespace {

/// More scans than any encoder writes: a progressive file made to waste hours.
constexpr int max_scans = 100;

/// libjpeg leaves by longjmp; call() turns that into an Error. What it is given must not own
/// anything, because its destructors would not run.
class JpegReader : public ImageReader {
public:
    explicit JpegReader(std::span<const std::byte> bytes);
    ~JpegReader() override { jpeg_destroy_decompress(&jpeg_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    ImageSize start(ImageSize wanted, const std::stop_token& stop) override;
    void read_row(std::span<std::uint8_t> rgba) override;

private:
    template <typename Call>
    void call(Call&& jpeg_call);
    void install_handlers();
    Orientation find_orientation() const;
    void check_memory() const;
    static JpegReader& self(j_common_ptr jpeg) {
        return *static_cast<JpegReader*>(jpeg->client_data);
    }

    jpeg_decompress_struct jpeg_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr monitor_{};
    std::jmp_buf jump_{};
    std::stop_token stop_;
    bool cancelled_ = false;
    std::vector<std::uint8_t> cmyk_;
};

template <typename Call>
void JpegReader::call(Call&& jpeg_call) {
    if (setjmp(jump_) != 0) {
        if (cancelled_) {
            throw Cancelled();
        }
        throw Error("error.image_damaged");
    }
    jpeg_call();
}

JpegReader::JpegReader(std::span<const std::byte> bytes) {
    install_handlers();
    try {
        call([this, bytes] {
            jpeg_create_decompress(&jpeg_);
            jpeg_.client_data = this;
            jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(bytes.data()),
                         bytes.size());
            jpeg_save_markers(&jpeg_, JPEG_APP0 + 1, 0xFFFF);
            jpeg_read_header(&jpeg_, TRUE);
        });
        check_image_size(jpeg_.image_width, jpeg_.image_height);
        info_ = {ImageFormat::jpeg, jpeg_.image_width, jpeg_.image_height, find_orientation()};
    } catch (...) {
        jpeg_destroy_decompress(&jpeg_);
        throw;
    }
}

void JpegReader::install_handlers() {
    jpeg_.err = jpeg_std_error(&errors_);
    errors_.error_exit = [](j_common_ptr jpeg) { std::longjmp(self(jpeg).jump_, 1); };
    errors_.output_message = [](j_common_ptr) {};
    errors_.emit_message = [](j_common_ptr jpeg, int level) {
        // A picture with an end missing would come out half grey without a word.
        const int code = jpeg->err->msg_code;
        if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER)) {
            std::longjmp(self(jpeg).jump_, 1);
        }
    };
    monitor_.progress_monitor = [](j_common_ptr jpeg) {
        JpegReader& reader = self(jpeg);
        reader.cancelled_ = reader.stop_.stop_requested();
        if (reader.cancelled_ || reader.jpeg_.input_scan_number > max_scans) {
            std::longjmp(reader.jump_, 1);
        }
    };
    jpeg_.client_data = this;
}

Orientation JpegReader::find_orientation() const {
    for (jpeg_saved_marker_ptr marker = jpeg_.marker_list; marker != nullptr;
         marker = marker->next) {
        if (marker->data_length > 6 && std::memcmp(marker->data, "Exif\0\0", 6) == 0) {
            return exif_orientation(std::as_bytes(std::span(marker->data, marker->data_length)));
        }
    }
    return Orientation::top_left;
}

void JpegReader::check_memory() const {
    if (jpeg_has_multiple_scans(const_cast<jpeg_decompress_struct*>(&jpeg_)) == FALSE) {
        return;
    }
    std::uint64_t coefficients = 0;
    for (int i = 0; i < jpeg_.num_components; ++i) {
        const jpeg_component_info& component = jpeg_.comp_info[i];
        coefficients +=
            std::uint64_t{component.width_in_blocks} * component.height_in_blocks * DCTSIZE2;
    }
    if (coefficients * sizeof(JCOEF) > max_codec_bytes) {
        throw Error("error.image_too_large", {{"width", std::to_string(jpeg_.image_width)},
                                              {"height", std::to_string(jpeg_.image_height)}});
    }
}

ImageSize JpegReader::start(ImageSize wanted, const std::stop_token& stop) {
    stop_ = stop;
    check_memory();
    const bool cmyk = jpeg_.jpeg_color_space == JCS_CMYK || jpeg_.jpeg_color_space == JCS_YCCK;
    call([this, wanted, cmyk] {
        jpeg_.progress = &monitor_;
        jpeg_.out_color_space = cmyk ? JCS_CMYK : JCS_EXT_RGBA;
        jpeg_.scale_denom = 8;
        for (jpeg_.scale_num = 1; jpeg_.scale_num < 8; ++jpeg_.scale_num) {
            jpeg_calc_output_dimensions(&jpeg_);
            if (jpeg_.output_width >= wanted.width && jpeg_.output_height >= wanted.height) {
                break;
            }
        }
        jpeg_start_decompress(&jpeg_);
    });
    if (cmyk) {
        cmyk_.resize(std::size_t{jpeg_.output_width} * 4);
    }
    return {jpeg_.output_width, jpeg_.output_height};
}

void JpegReader::read_row(std::span<std::uint8_t> rgba) {
    call([this, rgba] {
        JSAMPROW row = cmyk_.empty() ? rgba.data() : cmyk_.data();
        if (jpeg_read_scanlines(&jpeg_, &row, 1) != 1) {
            std::longjmp(jump_, 1);
        }
    });
    for (std::size_t i = 0; i < cmyk_.size(); i += 4) {
        // Adobe stores the four inks inverted: 255 is no ink.
        const unsigned black = jpeg_.saw_Adobe_marker != FALSE ? cmyk_[i + 3] : 255U - cmyk_[i + 3];
        for (std::size_t c = i; c < i + 3; ++c) {
            const unsigned ink = jpeg_.saw_Adobe_marker != FALSE ? cmyk_[c] : 255U - cmyk_[c];
            rgba[c] = static_cast<std::uint8_t>(ink * black / 255);
        }
        rgba[i + 3] = 255;
    }
}

}  // namespace

std::unique_ptr<ImageReader> open_jpeg(std::span<const std::byte> bytes) {
    return std::make_unique<JpegReader>(bytes);
}

}  // namespace arpent::scan

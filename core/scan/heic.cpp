// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/scan/image_reader.hpp"

#ifdef ARPENT_HEIC

#include <libheif/heif.h>

#include <algorithm>

namespace arpent::scan {
namespace {

void need(const heif_error& error) {
    if (error.code == heif_error_Ok) {
        return;
    }
    const bool unsupported = error.code == heif_error_Unsupported_feature ||
                             error.code == heif_error_Unsupported_filetype;
    throw Error(unsupported ? "error.image_unsupported" : "error.image_damaged");
}

template <typename T, void (*release)(T*)>
struct Release {
    void operator()(T* object) const { release(object); }
};
template <typename T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Release<T, release>>;

void release_handle(heif_image_handle* handle) { heif_image_handle_release(handle); }
void release_image(heif_image* image) { heif_image_release(image); }

/// The main picture of a HEIC. libheif turns it as its own boxes say; what its EXIF says about that
/// does not count (ISO 23008-12, as cameras write both).
class HeicReader : public ImageReader {
public:
    explicit HeicReader(std::span<const std::byte> bytes) : context_(heif_context_alloc()) {
        heif_context_set_maximum_image_size_limit(context_.get(), max_side);
        need(heif_context_read_from_memory_without_copy(context_.get(), bytes.data(), bytes.size(),
                                                        nullptr));
        heif_image_handle* handle = nullptr;
        need(heif_context_get_primary_image_handle(context_.get(), &handle));
        handle_.reset(handle);
        const int width = heif_image_handle_get_width(handle);
        const int height = heif_image_handle_get_height(handle);
        check_image_size(static_cast<std::uint64_t>(std::max(0, width)),
                         static_cast<std::uint64_t>(std::max(0, height)));
        info_ = {ImageFormat::heic, static_cast<std::uint32_t>(width),
                 static_cast<std::uint32_t>(height), Orientation::top_left};
    }

    ImageSize start(ImageSize /*wanted*/, const std::stop_token& stop) override {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const std::uint64_t size = std::uint64_t{4} * info_.stored_width * info_.stored_height;
        if (size > max_codec_bytes) {
            throw Error("error.image_too_large", {{"width", std::to_string(info_.stored_width)},
                                                  {"height", std::to_string(info_.stored_height)}});
        }
        heif_image* image = nullptr;
        need(heif_decode_image(handle_.get(), &image, heif_colorspace_RGB,
                               heif_chroma_interleaved_RGBA, nullptr));
        image_.reset(image);
        row_ = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride_);
        const ImageSize size_now{static_cast<std::uint32_t>(std::max(
                                     0, heif_image_get_width(image, heif_channel_interleaved))),
                                 static_cast<std::uint32_t>(std::max(
                                     0, heif_image_get_height(image, heif_channel_interleaved)))};
        if (row_ == nullptr || size_now.width != info_.stored_width ||
            size_now.height != info_.stored_height) {
            throw Error("error.image_damaged");
        }
        return size_now;
    }

    void read_row(std::span<std::uint8_t> rgba) override {
        std::copy_n(row_, rgba.size(), rgba.begin());
        row_ += stride_;
        premultiply(rgba);
    }

private:
    static constexpr int max_side = 16'384;

    Owned<heif_context, heif_context_free> context_;
    Owned<heif_image_handle, release_handle> handle_;
    Owned<heif_image, release_image> image_;
    const std::uint8_t* row_ = nullptr;
    int stride_ = 0;
};

}  // namespace

std::unique_ptr<ImageReader> open_heic(std::span<const std::byte> bytes) {
    return std::make_unique<HeicReader>(bytes);
}

}  // namespace arpent::scan

#else

namespace arpent::scan {

std::unique_ptr<ImageReader> open_heic(std::span<const std::byte> /*bytes*/) {
    throw Error("error.heic_unsupported");
}

}  // namespace arpent::scan

#endif

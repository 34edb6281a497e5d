// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/tiff_file.hpp"

#include "core/base/error.hpp"
#include "core/scan/image_reader.hpp"

#include <tiffio.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <memory>

namespace arpent::scan {
namespace {

int keep_quiet(TIFF*, void*, const char*, const char*, va_list) { return 1; }

std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> open_options() {
    std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                             TIFFOpenOptionsFree);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), keep_quiet, nullptr);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), keep_quiet, nullptr);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), static_cast<tmsize_t>(max_codec_bytes));
    return options;
}

}  // namespace

/// The callbacks through which libtiff reads the bytes.
struct TiffFile::Source {
    static TiffFile& file(thandle_t handle) { return *static_cast<TiffFile*>(handle); }

    static tmsize_t read(thandle_t handle, void* to, tmsize_t size) {
        TiffFile& self = file(handle);
        const std::uint64_t left =
            self.bytes_.size() - std::min<std::uint64_t>(self.position_, self.bytes_.size());
        const auto count = std::min(left, static_cast<std::uint64_t>(size));
        if (count > 0) {
            std::memcpy(to, self.bytes_.data() + self.position_, count);
        }
        self.position_ += count;
        return static_cast<tmsize_t>(count);
    }
    static tmsize_t write(thandle_t, void*, tmsize_t) { return 0; }
    static toff_t seek(thandle_t handle, toff_t offset, int from) {
        TiffFile& self = file(handle);
        if (from == SEEK_CUR) {
            offset += self.position_;
        } else if (from == SEEK_END) {
            offset += self.bytes_.size();
        }
        return self.position_ = offset;
    }
    static int close(thandle_t) { return 0; }
    static toff_t size(thandle_t handle) { return file(handle).bytes_.size(); }
    static int map(thandle_t handle, void** base, toff_t* size) {
        // libtiff only reads what it maps in a file opened for reading.
        *base = const_cast<std::byte*>(file(handle).bytes_.data());
        *size = file(handle).bytes_.size();
        return 1;
    }
    static void unmap(thandle_t, void*, toff_t) {}
};

TiffFile::TiffFile(std::span<const std::byte> bytes, std::uint16_t directory) : bytes_(bytes) {
    tiff_ = TIFFClientOpenExt("scan", "r", this, Source::read, Source::write, Source::seek,
                              Source::close, Source::size, Source::map, Source::unmap,
                              open_options().get());
    if (tiff_ == nullptr) {
        throw Error("error.image_damaged");
    }
    try {
        read_header(directory);
    } catch (...) {
        TIFFClose(tiff_);
        throw;
    }
}

TiffFile::~TiffFile() { TIFFClose(tiff_); }

void TiffFile::read_header(std::uint16_t directory) {
    if (directory != 0 && TIFFSetDirectory(tiff_, directory) == 0) {
        throw Error("error.image_damaged");
    }
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff_, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff_, TIFFTAG_IMAGELENGTH, &height);
    check_image_size(width, height);
    std::uint16_t orientation = ORIENTATION_TOPLEFT;
    TIFFGetFieldDefaulted(tiff_, TIFFTAG_ORIENTATION, &orientation);
    info_ = {ImageFormat::tiff, width, height,
             orientation_of(orientation).value_or(Orientation::top_left)};
}

std::vector<std::uint16_t> TiffFile::pages(std::size_t most) {
    constexpr std::uint16_t most_directories = 4096;
    const auto here = static_cast<std::uint16_t>(TIFFCurrentDirectory(tiff_));
    std::vector<std::uint16_t> result;
    for (std::uint16_t i = 0; i < most_directories && result.size() < most; ++i) {
        if (TIFFSetDirectory(tiff_, i) == 0) {
            break;
        }
        std::uint32_t kind = 0;
        TIFFGetFieldDefaulted(tiff_, TIFFTAG_SUBFILETYPE, &kind);
        if ((kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) == 0) {
            result.push_back(i);
        }
    }
    TIFFSetDirectory(tiff_, here);
    if (result.empty()) {
        result.push_back(here);
    }
    return result;
}

template <typename T>
std::vector<T> TiffFile::values(std::uint32_t tag, int type) const {
    const TIFFField* field = TIFFFindField(tiff_, tag, TIFF_ANY);
    std::uint32_t count = 0;
    const T* data = nullptr;
    // Only for fields of this shape does TIFFGetField hand over a count and a pointer.
    if (field == nullptr || TIFFFieldDataType(field) != type || TIFFFieldPassCount(field) == 0 ||
        TIFFFieldReadCount(field) != TIFF_VARIABLE2 ||
        TIFFGetField(tiff_, tag, &count, &data) == 0 || data == nullptr) {
        return {};
    }
    return {data, data + count};
}

std::vector<double> TiffFile::doubles(std::uint32_t tag) const {
    return values<double>(tag, TIFF_DOUBLE);
}

std::vector<std::uint16_t> TiffFile::shorts(std::uint32_t tag) const {
    return values<std::uint16_t>(tag, TIFF_SHORT);
}

std::string TiffFile::text(std::uint32_t tag) const {
    const std::vector<char> chars = values<char>(tag, TIFF_ASCII);
    return {chars.begin(), std::find(chars.begin(), chars.end(), '\0')};
}

}  // namespace arpent::scan

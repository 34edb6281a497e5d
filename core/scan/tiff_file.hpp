// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/image_info.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

struct tiff;

namespace arpent::scan {

/// A TIFF in memory, open at one of its directories. The bytes must outlive it.
class TiffFile {
public:
    /// Throws Error (error.image_damaged, error.image_too_large).
    explicit TiffFile(std::span<const std::byte> bytes, std::uint16_t directory = 0);
    ~TiffFile();
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    tiff* get() const { return tiff_; }
    const ImageInfo& info() const { return info_; }

    /// Tags that libtiff does not know by name; empty when absent or of another type.
    std::vector<double> doubles(std::uint32_t tag) const;
    std::vector<std::uint16_t> shorts(std::uint32_t tag) const;
    std::string text(std::uint32_t tag) const;

    /// The directories that are pages: not the smaller copies and masks that a page may have. Stops
    /// after `most` of them. At least the one it is open at, where it is still open afterwards.
    std::vector<std::uint16_t> pages(std::size_t most);

private:
    struct Source;
    template <typename T>
    std::vector<T> values(std::uint32_t tag, int type) const;
    void read_header(std::uint16_t directory);

    std::span<const std::byte> bytes_;
    std::uint64_t position_ = 0;
    tiff* tiff_ = nullptr;
    ImageInfo info_;
};

}  // namespace arpent::scan

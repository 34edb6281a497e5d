// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/pdf_pages.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace arpent::scan {

/// Files larger than this are no photos of papers.
constexpr std::uintmax_t max_scan_bytes = 300'000'000;
/// More papers than anybody hands in at once.
constexpr unsigned max_pages = 60;

/// The bytes of a file. Throws Error: error.scan_not_found, error.scan_unreadable,
/// error.scan_file_too_large {file}.
std::vector<std::byte> read_bytes(const std::filesystem::path& file, std::uintmax_t limit);

/// A file that a person hands in: a picture, or the pages of a TIFF or a PDF. Any thread, one at a
/// time.
class ScanFile {
public:
    /// Counts the pages. Throws Error as read_bytes(), read_image_info() and read_pdf_pages() do,
    /// and Cancelled.
    explicit ScanFile(std::filesystem::path file, const std::stop_token& stop = {});

    const std::filesystem::path& path() const { return file_; }
    unsigned page_count() const;
    /// A page (from 0) as bytes that decode_image() reads. The only page of a picture is the file
    /// itself, byte for byte; one of several is drawn anew, upright, as a PNG or a JPEG.
    std::vector<std::byte> page(unsigned index, const std::stop_token& stop = {}) const;

private:
    std::filesystem::path file_;
    std::vector<PdfPage> pdf_pages_;          ///< of a PDF
    std::vector<std::byte> bytes_;            ///< of a picture
    std::vector<std::uint16_t> directories_;  ///< of a TIFF that has several pages
};

}  // namespace arpent::scan

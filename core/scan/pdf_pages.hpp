// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

namespace arpent::scan {

/// A page's longer side in points (1/72 inch).
struct PdfPage {
    double longer_side = 0;
};

/// Whether a file begins as a PDF does (within its first kilobyte, as readers allow).
bool sniff_pdf(std::span<const std::byte> head);

/// What `pdfinfo` says of the pages, whose number must not be above `most`; it runs apart from us,
/// within bounds of time and memory. Any thread. Throws Error: error.pdf_reader_missing,
/// error.pdf_damaged {file} (also when it needs a password), error.too_many_pages {pages, most}.
std::vector<PdfPage> read_pdf_pages(const std::filesystem::path& file, unsigned most,
                                    const std::stop_token& stop);

/// A page (from 0) drawn by `pdftoppm` at 200 dpi, less where that would be more than 6,000 pixels
/// a side, as a JPEG. Any thread. Throws Error as above, and Cancelled.
std::vector<std::byte> draw_pdf_page(const std::filesystem::path& file, unsigned index,
                                     const PdfPage& page, const std::stop_token& stop);

}  // namespace arpent::scan

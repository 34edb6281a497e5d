// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace arpent::scan {

struct PdfInfo {
    std::uint64_t count = 0;  ///< of pages, at least one
    /// Of the first pages, in points; 0 where it is not told or makes no sense.
    std::vector<double> longer_sides;
};

/// The output of poppler's `pdfinfo -f 1 -l N`: lines "Pages: 5" and
/// "Page    2 size:  792 x 612 pts (letter)". Nothing when it names no page.
std::optional<PdfInfo> parse_pdf_info(std::string_view text);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
// What pdfinfo says of a hostile PDF: pages with sizes that make sense, or none.
#include "core/scan/pdf_info.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto info = scan::parse_pdf_info({reinterpret_cast<const char*>(data), size});
    if (info) {
        for (const double side : info->longer_sides) {
            if (!std::isfinite(side) || side < 0) {
                std::abort();
            }
        }
    }
    return 0;
}

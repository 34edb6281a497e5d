// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/pdf_info.hpp"

#include <catch2/catch.hpp>

namespace arpent::scan {

TEST_CASE("the pages and their sizes are read from what pdfinfo says") {
    const auto info = parse_pdf_info(
        "Title:           Pages: 7\nTagged:          no\nPages:           3\n"
        "Page    1 size:  792 x 612 pts (letter)\nPage    1 rot:   90\n"
        "Page    3 size:  595.276 x 841.89 pts (A4)\nFile size:       1189660 bytes\n");
    REQUIRE(info);
    CHECK(info->count == 3);
    CHECK(info->longer_sides == std::vector<double>{792, 0, 841.89});
}

TEST_CASE("nonsense from pdfinfo is no page") {
    CHECK_FALSE(parse_pdf_info(""));
    CHECK_FALSE(parse_pdf_info("Pages: none\n"));
    CHECK_FALSE(parse_pdf_info("Pages: 0\nPage 1 size: 5 x 5 pts"));
    const auto odd = parse_pdf_info(
        "Pages: 2\nPage 99999999999 size: 1 x 1\nPage 0 size: 1 x 1\n"
        "Page 1 size: -5 x nan\nPage 2 size: 1e999 x inf");
    REQUIRE(odd);
    CHECK(odd->longer_sides == std::vector<double>{0, 0});
}

}  // namespace arpent::scan

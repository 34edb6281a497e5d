// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of the printer, as poppler draws it and libapriltag and ZXing read it.
#include "core/scan/qr.hpp"
#include "core/sheet/mark.hpp"
#include "tests/core/paper/find_tags.hpp"
#include "tests/support/demo_page.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace arpent::paper {
namespace {

constexpr int dpi = 300;
constexpr double pixels_per_mm = dpi / 25.4;

constexpr sheet::LayoutId map_layouts[] = {
    sheet::LayoutId::a4_landscape, sheet::LayoutId::a4_portrait, sheet::LayoutId::a3_landscape,
    sheet::LayoutId::a3_portrait};

double distance(sheet::PagePoint a, sheet::PagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("marks and codes of a printed page stand where the format says, on every layout") {
    const test::TemporaryFolder folder;
    for (const sheet::LayoutId id : map_layouts) {
        INFO(static_cast<int>(id));
        const sheet::Layout& layout = sheet::layout_of(id);
        const test::DemoPage page = test::demo_page(id, 7);
        page.write_pdf(folder / "page.pdf");
        const scan::GrayImage image = test::rasterise_pdf(folder / "page.pdf", 1, dpi);
        CHECK(image.width == Approx(layout.width * pixels_per_mm).margin(1));
        CHECK(image.height == Approx(layout.height * pixels_per_mm).margin(1));

        const auto tags = test::find_tags(image, TagFamily::mark_36h11);
        for (const sheet::Mark& mark : sheet::marks_of(layout, page.identity.payload.code())) {
            const auto found = std::ranges::find(tags, mark.id, &test::FoundTag::id);
            REQUIRE(found != tags.end());
            const sheet::PagePoint at{found->x / pixels_per_mm, found->y / pixels_per_mm};
            CHECK(distance(at, mark.center) < 0.05);
        }
        CHECK(tags.size() == sheet::mark_slots);

        const auto codes = scan::find_qr_codes(image, {});
        REQUIRE(codes.size() == 2);
        for (const scan::QrCode& code : codes) {
            CHECK(sheet::decode(code.text) == page.identity.payload);
            const sheet::PagePoint corner{code.corners[0].x / pixels_per_mm,
                                          code.corners[0].y / pixels_per_mm};
            CHECK(std::ranges::any_of(layout.qr_codes, [&](const sheet::PageRect& symbol) {
                return distance(corner, {symbol.x, symbol.y}) < 0.5;
            }));
        }
    }
}

TEST_CASE("a printed page says its code, its name and whose the map is, in fonts it brings along") {
    const test::TemporaryFolder folder;
    const test::DemoPage page = test::demo_page(sheet::LayoutId::a4_portrait, 3);
    page.write_pdf(folder / "page.pdf");
    const std::string text = test::text_of_pdf(folder / "page.pdf", 1);
    for (const std::string& words :
         {page.identity.payload.code().text(), page.page.head.name, page.page.head.title,
          page.words.attribution, page.words.made_with, page.words.do_not_write,
          page.page.head.group.name, page.page.head.theme, page.identity.day,
          page.page.head.neighbours.left, page.page.head.neighbours.below}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
    for (const LegendItem& item : page.page.head.legend) {
        INFO(item.words);
        CHECK(text.find(item.words) != std::string::npos);
    }
    CHECK(test::fonts_are_embedded(folder / "page.pdf"));
}

}  // namespace arpent::paper

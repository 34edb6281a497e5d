// SPDX-License-Identifier: GPL-3.0-or-later
// A paper as Arpent prints it, drawn by poppler, written upon, photographed, read back. The whole
// of it, with figures, is tests/bench/bench_scan.
#include "core/practice/paper_camera.hpp"
#include "core/scan/read_sheet.hpp"
#include "tests/support/demo_page.hpp"
#include "tests/support/marked_map.hpp"
#include "tests/support/pen.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace arpent::scan {
namespace {

using practice::Condition;

struct Paper {
    sheet::Payload payload;
    practice::PrintedPage printed;
};

Paper print(sheet::LayoutId layout, std::uint16_t number) {
    const test::TemporaryFolder folder;
    const test::DemoPage page = test::demo_page(layout, number);
    page.write_pdf(folder / "page.pdf");
    return {page.identity.payload,
            test::scribbled(test::print_pdf(folder / "page.pdf", 1, 200), 8, number)};
}

const Paper& landscape() {
    static const Paper paper = print(sheet::LayoutId::a4_landscape, 21);
    return paper;
}

std::vector<SheetResult> read(const practice::Photo& photo, const KnownSheets& known = {}) {
    const GrayImage gray = to_gray(photo.picture);
    return read_sheets(gray, {static_cast<double>(gray.width), static_cast<double>(gray.height)},
                       known, {});
}

struct Limit {
    Condition condition;
    double size;    ///< of the photo
    double p95_mm;  ///< by the marks alone
};

}  // namespace

TEST_CASE("a paper comes back from a photo or a scan as itself, and where it is") {
    const Limit limit =
        GENERATE(Limit{Condition::flatbed_150, 1, 0.15}, Limit{Condition::photocopy, 1, 0.2},
                 Limit{Condition::phone_steep, 0.6, 0.4}, Limit{Condition::upside_down, 0.5, 0.2},
                 Limit{Condition::folded_in_8, 0.6, 2.5}, Limit{Condition::corner_torn, 0.5, 0.5},
                 Limit{Condition::low_light, 0.8, 0.5}, Limit{Condition::messenger_1280, 1, 0.8});
    INFO(practice::name_of(limit.condition));
    const practice::Photo photo =
        practice::take_photo(landscape().printed, limit.condition, 3, limit.size);
    const auto results = read(photo);
    REQUIRE(results.size() == 1);
    const auto* reading = std::get_if<SheetReading>(&results.front());
    REQUIRE(reading != nullptr);
    CHECK(reading->payload == landscape().payload);
    const auto errors =
        test::map_errors(reading->map, photo.sheets.front(), reading->layout().frame);
    CHECK(errors[errors.size() * 95 / 100] < limit.p95_mm);
}

TEST_CASE("two papers in one photo are told apart") {
    const Paper other = print(sheet::LayoutId::a4_landscape, 22);
    const std::vector<practice::PrintedPage> pages{landscape().printed, other.printed};
    const practice::Photo photo = practice::take_photo(pages, Condition::phone, 8, 0.8);
    const auto results = read(photo);
    REQUIRE(results.size() == 2);
    for (const SheetResult& result : results) {
        const auto* reading = std::get_if<SheetReading>(&result);
        REQUIRE(reading != nullptr);
        const std::size_t which = reading->payload == landscape().payload ? 0 : 1;
        CHECK(reading->payload == (which == 0 ? landscape().payload : other.payload));
        const auto errors =
            test::map_errors(reading->map, photo.sheets[which], reading->layout().frame);
        CHECK(errors[errors.size() * 95 / 100] < 0.5);
    }
}

}  // namespace arpent::scan

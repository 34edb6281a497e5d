// SPDX-License-Identifier: GPL-3.0-or-later
// A paper that a person places, from the easiest way to the longest.
#include "app/operation/placing.hpp"

#include "core/scan/read_sheet.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using operation::Placing;
using Way = operation::Placing::Way;

namespace {

constexpr scan::PictureSize picture{2970, 2100};

sheet::Payload some_sheet() {
    sheet::Payload payload;
    payload.layout = sheet::LayoutId::a4_landscape;
    payload.project = 12;
    payload.sheet = 3;
    payload.ground = {{6'900'000, 473'900'000}, 2000, 0};
    return payload;
}

Placing fresh(operation::PaperHints hints = {}) { return {project::Scan{}, picture, hints}; }

Placing::FindSheet carnet_with(const sheet::Payload& payload) {
    return [payload](const sheet::SheetCode& code) {
        return code == payload.code() ? std::optional(payload) : std::nullopt;
    };
}

}  // namespace

TEST_CASE("a paper that nobody knows is asked for its code first, or gets points") {
    Placing placing = fresh();
    CHECK(placing.way() == Way::code);
    CHECK(placing.step().key == "scan.ask_code");
    CHECK(placing.pins() == nullptr);
    placing.take_points();
    CHECK(placing.way() == Way::points);
    CHECK(placing.may_have_code());
    placing.points()->click_photo({100, 100});
    CHECK_FALSE(placing.may_have_code());
}

TEST_CASE(
    "a code typed wrongly, or of another carnet, has its sentence; the right one asks for "
    "the corners") {
    const sheet::Payload sheet = some_sheet();
    Placing placing = fresh();
    placing.take_code("K7", carnet_with(sheet));
    CHECK(placing.step().key == "scan.code_wrong");
    placing.take_code(sheet::SheetCode::of_number(5).text(), carnet_with(sheet));
    CHECK(placing.step().key == "scan.code_not_here");
    placing.take_code(sheet.code().text(), carnet_with(sheet));
    REQUIRE(placing.way() == Way::corners);
    CHECK(placing.step().key == "scan.step_corners");
    CHECK_FALSE(placing.has_corners());
    CHECK_FALSE(placing.transform());
}

TEST_CASE("a click brings the nearest corner; corners that cross are told of, others place it") {
    const sheet::Payload sheet = some_sheet();
    Placing placing = fresh();
    placing.take_code(sheet.code().text(), carnet_with(sheet));
    for (const scan::PixelPoint corner :
         {scan::PixelPoint{140, 140}, {2440, 140}, {2440, 1960}, {140, 1960}}) {
        CHECK(placing.pins()->click_photo(corner));
    }
    CHECK(placing.step().key == "scan.step_corners_set");
    CHECK(placing.verdict().key == "scan.error_unchecked");
    CHECK(placing.trust() == operation::Trust::unknown);
    REQUIRE(placing.has_corners());
    const auto middle = placing.transform()->to_world({1290, 1050});
    REQUIRE(middle);
    CHECK(geo::to_location(*middle) == sheet.ground.center);
    placing.pins()->move_on_photo(0, {2900, 100});
    placing.pins()->move_on_photo(1, {100, 100});
    CHECK(placing.step().key == "scan.corners_crossed");
    CHECK_FALSE(placing.has_corners());
}

TEST_CASE("a sheet with too few marks is known: its corners wait where the marks say") {
    operation::PaperHints hints;
    hints.why = Message{"scan.marks_missing", {{"code", "X"}, {"count", "3"}}};
    hints.sheet = some_sheet();
    hints.frame = {{{140, 140}, {2440, 140}, {2440, 1960}, {140, 1960}}};
    Placing placing = fresh(hints);
    CHECK(placing.way() == Way::corners);
    CHECK(placing.verdict().key == "scan.marks_missing");
    CHECK(placing.pins()->pin(2) == scan::PixelPoint{2440, 1960});
    CHECK(placing.has_corners());
}

TEST_CASE("another program's paper has no code: it gets points, and is told why") {
    operation::PaperHints hints;
    hints.why = Message{"scan.walking_papers", {}};
    hints.is_anothers = true;
    Placing placing = fresh(hints);
    CHECK(placing.way() == Way::points);
    CHECK_FALSE(placing.may_have_code());
    CHECK(placing.verdict().key == "scan.walking_papers");
}

TEST_CASE("a sheet that is placed stays as it is until a hand moves a corner") {
    project::Scan scan;
    const sheet::Payload sheet = some_sheet();
    scan.placement =
        scan::SheetPlacement{sheet, scan::PageMap(scan::Matrix3{{10, 0, 0, 0, 10, 0, 0, 0, 1}}),
                             scan::SheetBy::marks, 0.1, 0.2};
    Placing placing(scan, picture, {});
    CHECK(placing.way() == Way::corners);
    CHECK(placing.placement() == scan.placement);
    CHECK_FALSE(placing.has_corners());
    CHECK(placing.trust() == operation::Trust::good);
    placing.pins()->click_photo({2442, 142});
    CHECK(placing.has_corners());
    CHECK(std::get<scan::SheetPlacement>(placing.placement()).by == scan::SheetBy::corners);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/read_sheet.hpp"

#include "core/scan/frame_corners.hpp"
#include "core/scan/placement.hpp"
#include "tests/support/drawn_page.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::scan {
namespace {

constexpr double drawn = 8;  // px a millimetre of the page's picture

KnownSheets carnet_with(const std::vector<sheet::Payload>& printed) {
    return {{0xC0FFEE42}, printed};
}

/// As a scanner would give it, at 5 px a millimetre, with room around.
const PageMap flat{Matrix3::affine(5, 0, 60, 0, 5, 40)};

GrayImage photo_of(const GrayImage& page, const PageMap& map, int width = 1620, int height = 1140) {
    GrayImage photo = test::table(width, height);
    test::photograph(page, drawn, map, photo);
    return photo;
}

std::vector<SheetResult> read(const GrayImage& photo, const KnownSheets& known) {
    return read_sheets(photo, {static_cast<double>(photo.width), static_cast<double>(photo.height)},
                       known, {});
}

const SheetReading& reading_of(const SheetResult& result) {
    if (const auto* unread = std::get_if<SheetUnread>(&result)) {
        FAIL("not read: " << unread->why.key);
    }
    return std::get<SheetReading>(result);
}

Message why_of(const SheetResult& result) {
    const auto* unread = std::get_if<SheetUnread>(&result);
    return unread != nullptr ? unread->why : Message{"it was read", {}};
}

double worst_mm(const PageMap& found, const PageMap& truth, const sheet::PageRect& frame) {
    double worst = 0;
    for (int i = 0; i <= 100; ++i) {
        const sheet::PagePoint at{frame.x + frame.width * (i % 10) / 9.9,
                                  frame.y + frame.height * (i / 10) / 10.0};
        const auto back = found.to_page(truth.to_image(at));
        worst = std::max(worst, back ? std::hypot(back->x - at.x, back->y - at.y) : 1000.0);
    }
    return worst;
}

void cover_codes(GrayImage& page, const sheet::Layout& layout) {
    for (const sheet::PageRect& code : layout.qr_codes) {
        test::cover(page, drawn, code.grown(2));
    }
}

}  // namespace

TEST_CASE("a page places itself from its own marks and code, without a carnet") {
    for (const sheet::Layout& layout : sheet::all_layouts()) {
        if (layout.id == sheet::LayoutId::releve) {
            continue;
        }
        INFO("layout " << static_cast<int>(layout.id));
        const sheet::Payload payload = test::some_payload(layout.id);
        const PageMap tilted(Matrix3{{4, -0.6, 200, 0.5, 4.2, 90, 0.0003, 0.0002, 1}});
        const auto width = static_cast<int>(layout.width * 4 + 250);
        const auto height = static_cast<int>(layout.height * 4.2 + 350);
        const GrayImage photo = photo_of(test::draw_page(payload, drawn), tilted, width, height);
        const auto results = read(photo, {});
        REQUIRE(results.size() == 1);
        const SheetReading& reading = reading_of(results.front());
        CHECK(reading.payload == payload);
        CHECK(reading.by_qr);
        CHECK(reading.grade == SheetGrade::green);
        CHECK(reading.note == Message{"scan.other_carnet", {{"code", payload.code().text()}}});
        CHECK(reading.error_m < 0.3);
        CHECK(worst_mm(reading.map, tilted, layout.frame) < 0.2);
        const PixelPoint top_left = tilted.to_image({layout.frame.x, layout.frame.y});
        CHECK(std::hypot(reading.frame[0].x - top_left.x, reading.frame[0].y - top_left.y) < 1);
    }
}

TEST_CASE("a relevé form is known by its code") {
    sheet::Payload payload = test::some_payload(sheet::LayoutId::releve);
    payload.ground.scale = 0;
    const PageMap map{Matrix3::affine(5, 0, 20, 0, 5, 20)};
    const auto results =
        read(photo_of(test::draw_page(payload, drawn), map, 1100, 1530), carnet_with({payload}));
    const SheetReading& reading = reading_of(results.front());
    CHECK(reading.payload == payload);
    CHECK_FALSE(reading.note);
    CHECK(reading.error_m == 0);
    CHECK(std::holds_alternative<Message>(place_by_corners(payload, reading.frame)));
}

TEST_CASE("without its QR codes a page of the carnet is known by its marks alone") {
    const sheet::Payload payload = test::some_payload();
    const sheet::Layout& layout = sheet::layout_of(payload.layout);
    GrayImage page = test::draw_page(payload, drawn);
    cover_codes(page, layout);
    const GrayImage photo = photo_of(page, flat);
    const sheet::Payload other = test::some_payload(payload.layout, 8);

    const auto known = read(photo, carnet_with({other, payload}));
    CHECK(reading_of(known.front()).payload == payload);
    CHECK_FALSE(reading_of(known.front()).by_qr);
    CHECK(worst_mm(reading_of(known.front()).map, flat, layout.frame) < 0.2);

    const auto unknown = read(photo, carnet_with({other}));
    CHECK(why_of(unknown.front()) ==
          Message{"scan.code_unknown", {{"code", payload.code().text()}}});
}

TEST_CASE("a torn or covered page is placed by what is left, or says that it is too little") {
    const sheet::Payload payload = test::some_payload();
    const sheet::Layout& layout = sheet::layout_of(payload.layout);
    GrayImage page = test::draw_page(payload, drawn);
    test::cover(page, drawn, {0, 0, 110, 90}, 70);  // a torn corner
    const auto torn = read(photo_of(page, flat), carnet_with({payload}));
    CHECK(reading_of(torn.front()).payload == payload);
    CHECK(worst_mm(reading_of(torn.front()).map, flat, layout.frame) < 1);

    test::cover(page, drawn, {0, 0, 215, 210}, 70);  // three marks and the panel are left
    const auto half = read(photo_of(page, flat), carnet_with({payload}));
    const Message why = why_of(half.front());
    CHECK(why.key == "scan.marks_missing");
    CHECK(std::get<SheetUnread>(half.front()).payload == payload);  // where to go on by hand
}

TEST_CASE("a picture without our marks says so") {
    CHECK(why_of(read(test::table(600, 400), {}).front()).key == "scan.no_marks");
    GrayImage page = test::draw_page(test::some_payload(), drawn);
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::a4_landscape);
    test::cover(page, drawn, layout.frame.grown(8));
    const auto results = read(photo_of(page, flat), {});
    CHECK(why_of(results.front()).key == "scan.marks_missing");  // its QR codes are there
    CHECK(std::get<SheetUnread>(results.front()).payload == test::some_payload());
}

TEST_CASE("marks and QR codes of two different pages never make one") {
    const sheet::Payload payload = test::some_payload();
    GrayImage page = test::draw_page(payload, drawn);
    const GrayImage other = test::draw_page(test::some_payload(payload.layout, 8), drawn);
    const int panel = static_cast<int>((sheet::layout_of(payload.layout).panel.x - 1) * drawn);
    for (int y = 0; y < page.height; ++y) {  // a strip of another page lies over the panel
        const auto row = static_cast<std::ptrdiff_t>(y) * page.width;
        std::copy(other.pixels.begin() + row + panel, other.pixels.begin() + row + page.width,
                  page.pixels.begin() + row + panel);
    }
    const auto results = read(photo_of(page, flat), carnet_with({payload}));
    CHECK(why_of(results.front()) ==
          Message{"scan.codes_disagree",
                  {{"qr", test::some_payload(payload.layout, 8).code().text()},
                   {"marks", payload.code().text()}}});
}

TEST_CASE("an old printing is placed and says what it is") {
    const sheet::Payload payload = test::some_payload();
    sheet::Payload newer = payload;
    ++newer.revision;
    const GrayImage photo = photo_of(test::draw_page(payload, drawn), flat);
    const auto results = read(photo, carnet_with({payload, newer}));
    CHECK(reading_of(results.front()).note ==
          Message{"scan.old_printing", {{"code", payload.code().text()}}});
    CHECK_FALSE(reading_of(read(photo, carnet_with({payload})).front()).note);
}

TEST_CASE("two pages in one photo, one of them upside down, are two readings") {
    const sheet::Payload first = test::some_payload();
    const sheet::Payload second = test::some_payload(first.layout, 8);
    const PageMap left{Matrix3::affine(4, 0, 30, 0, 4, 40)};
    const PageMap right{Matrix3::affine(-4, 0.1, 2450, -0.1, -4, 920)};
    GrayImage photo = photo_of(test::draw_page(first, drawn), left, 2500, 960);
    test::photograph(test::draw_page(second, drawn), drawn, right, photo);
    const auto results = read(photo, carnet_with({first, second}));
    REQUIRE(results.size() == 2);
    const sheet::PageRect& frame = sheet::layout_of(first.layout).frame;
    for (const SheetResult& result : results) {
        const SheetReading& reading = reading_of(result);
        const bool is_first = reading.payload == first;
        CHECK((is_first || reading.payload == second));
        CHECK(worst_mm(reading.map, is_first ? left : right, frame) < 0.2);
    }
    CHECK(reading_of(results[0]).payload.sheet != reading_of(results[1]).payload.sheet);
}

TEST_CASE("a smaller image of a picture is placed in pixels of the picture") {
    const sheet::Payload payload = test::some_payload();
    const GrayImage photo = photo_of(test::draw_page(payload, drawn), flat);
    const auto results = read_sheets(photo, {2.0 * photo.width, 2.0 * photo.height}, {}, {});
    const SheetReading& reading = reading_of(results.front());
    CHECK(worst_mm(reading.map, flat.scaled(2, 2), reading.layout().frame) < 0.2);
}

TEST_CASE("four corners place a page whose code was typed") {
    const sheet::Payload payload = test::some_payload();
    const sheet::PageRect& frame = sheet::layout_of(payload.layout).frame;
    std::array<PixelPoint, 4> corners{
        flat.to_image({frame.x, frame.y}), flat.to_image({frame.right(), frame.y}),
        flat.to_image({frame.right(), frame.bottom()}), flat.to_image({frame.x, frame.bottom()})};
    const auto placed = place_by_corners(payload, corners);
    REQUIRE(std::holds_alternative<SheetPlacement>(placed));
    CHECK(worst_mm(std::get<SheetPlacement>(placed).map, flat, frame) < 1e-6);
    CHECK_FALSE(std::get<SheetPlacement>(placed).error_m);
    std::swap(corners[0], corners[1]);
    CHECK(std::get<Message>(place_by_corners(payload, corners)).key == "scan.corners_crossed");
    std::swap(corners[2], corners[3]);
    CHECK(std::get<Message>(place_by_corners(payload, corners)).key == "scan.corners_mirrored");
    corners[1] = corners[0];
    CHECK(std::holds_alternative<Message>(place_by_corners(payload, corners)));
}

TEST_CASE("the place of a page is kept as a text and lies where the page says") {
    const sheet::Payload payload = test::some_payload();
    const GrayImage photo = photo_of(test::draw_page(payload, drawn), flat);
    const auto results = read(photo, {});
    const SheetReading& reading = reading_of(results.front());
    const Placement placement =
        SheetPlacement{payload, reading.map, SheetBy::marks, reading.rms_m, reading.error_m};
    CHECK(parse_placement(to_text(placement)) == placement);

    const auto transform = transform_of(placement, {1620, 1140});
    REQUIRE(std::holds_alternative<Transform>(transform));
    const sheet::PageRect& frame = reading.layout().frame;
    const auto world = std::get<Transform>(transform).to_world(flat.to_image(frame.center()));
    REQUIRE(world);
    const double off_m = geo::distance_m(geo::to_location(*world), payload.ground.center);
    CHECK(off_m < 0.3);  // 0.15 mm at 1:2000
}

}  // namespace arpent::scan

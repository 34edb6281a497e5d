// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/form.hpp"
#include "core/sheet/ground.hpp"
#include "core/sheet/mark.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace arpent::sheet {
namespace {

PageRect around(const Mark& mark) {
    const double reach = mark.size / 2 + mark.size / 8 * 1.5;
    return PageRect{mark.center.x, mark.center.y, 0, 0}.grown(reach);
}

bool overlap(const PageRect& a, const PageRect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

SheetCode code() { return SheetCode::of_number(12'345'678); }

}  // namespace

TEST_CASE("marks and codes keep their quiet zones and the printer's margin on every page") {
    for (const Layout& layout : all_layouts()) {
        INFO(static_cast<int>(layout.id));
        const PageRect printable = PageRect{0, 0, layout.width, layout.height}.grown(-5);
        std::vector<PageRect> zones;
        for (const Mark& mark : marks_of(layout, code())) {
            zones.push_back(around(mark));
        }
        for (const PageRect& qr : layout.qr_codes) {
            zones.push_back(qr.grown(qr_quiet_mm - 0.01));
            CHECK_FALSE(overlap(qr.grown(qr_quiet_mm), layout.frame));
        }
        for (std::size_t i = 0; i < zones.size(); ++i) {
            CHECK(printable.contains({zones[i].x, zones[i].y}));
            CHECK(printable.contains({zones[i].right(), zones[i].bottom()}));
            for (std::size_t j = 0; j < i; ++j) {
                CHECK_FALSE(overlap(zones[i], zones[j]));
            }
        }
    }
}

TEST_CASE("each half of a sheet carries the whole code") {
    for (const LayoutId id : {LayoutId::a4_landscape, LayoutId::a3_portrait}) {
        const Layout& layout = layout_of(id);
        const PagePoint middle = layout.frame.center();
        std::set<int> left, right, top, bottom;
        for (const Mark& mark : marks_of(layout, code())) {
            (mark.center.x < middle.x ? left : right).insert(digit_of_slot(mark.slot));
            (mark.center.y < middle.y ? top : bottom).insert(digit_of_slot(mark.slot));
        }
        for (const auto* half : {&left, &right, &top, &bottom}) {
            CHECK(half->size() == code_length);
        }
    }
}

TEST_CASE("the marks of a page spell its code") {
    const Layout& layout = layout_of(LayoutId::a4_portrait);
    std::array<int, code_length> digits{};
    for (const Mark& mark : marks_of(layout, code())) {
        const auto value = mark_value(mark.id);
        REQUIRE(value.has_value());
        CHECK(value->slot == mark.slot);
        digits.at(static_cast<std::size_t>(digit_of_slot(value->slot))) = value->value;
    }
    CHECK(SheetCode::of_digits(digits) == code());
    CHECK_FALSE(mark_value(576).has_value());
    CHECK_FALSE(mark_value(-1).has_value());
}

TEST_CASE("page and ground agree in both directions, turned or not") {
    const PageRect frame = layout_of(LayoutId::a4_landscape).frame;
    for (const double rotation : {0.0, 30.0, 90.0, 271.5}) {
        const Ground ground{geo::Location::from_degrees(7.42, 43.73), 1500, rotation};
        for (const PagePoint point : {PagePoint{14, 14}, {100, 20}, {200, 196}}) {
            const PagePoint back = ground.to_page(ground.to_world(point, frame), frame);
            CHECK(back.x == Approx(point.x).margin(1e-6));
            CHECK(back.y == Approx(point.y).margin(1e-6));
        }
    }
}

TEST_CASE("a hundred millimetres at 1:2000 are two hundred metres, towards the page's top") {
    const PageRect frame = layout_of(LayoutId::a4_landscape).frame;
    const PagePoint middle = frame.center();
    const geo::Location center = geo::Location::from_degrees(-61.5, 16.2);
    const auto top = [&](double rotation) {
        const Ground ground{center, 2000, rotation};
        return geo::to_location(ground.to_world({middle.x, middle.y - 100}, frame));
    };
    // The ellipsoid's equator against the mean sphere of distance_m(): 0.11 %.
    CHECK(geo::distance_m(center, top(0)) == Approx(200).epsilon(0.002));
    CHECK(top(0).lat() > center.lat());
    CHECK(top(0).x == center.x);
    CHECK(top(90).lon() > center.lon());
}

TEST_CASE("the cells of the form fill its rows and its boxes stand in them") {
    const PageRect frame = layout_of(LayoutId::releve).frame;
    for (int row = 0; row < form_rows; ++row) {
        const PageRect line = form_row(row);
        CHECK(line.height >= 8);
        CHECK(frame.contains({line.right(), line.bottom()}));
        CHECK(form_remark_cell(row).right() == Approx(line.right()));
        CHECK(form_remark_cell(row).width >= 35);
        for (int column = 0; column < form_ticks; ++column) {
            const PageRect box = form_tick_box(row, column);
            const PageRect cell = form_tick_cell(row, column);
            CHECK(cell.contains({box.x, box.y}));
            CHECK(cell.contains({box.right(), box.bottom()}));
        }
    }
}

}  // namespace arpent::sheet

// SPDX-License-Identifier: GPL-3.0-or-later
// A relevé form that was filled in by hand and photographed.
#include "core/scan/form_rows.hpp"

#include "core/practice/drawn_marks.hpp"
#include "core/practice/paper_camera.hpp"
#include "core/scan/find_marks.hpp"
#include "core/scan/pen_marks.hpp"
#include "core/sheet/form.hpp"
#include "tests/support/marked_page.hpp"

#include <catch2/catch.hpp>

namespace arpent::scan {
namespace {

using practice::Condition;

const sheet::Layout& form() { return sheet::layout_of(sheet::LayoutId::releve); }

/// Lines and boxes as they are printed.
void draw_form(cairo_t* cr) {
    const auto rectangle = [&](const sheet::PageRect& rect) {
        cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
        cairo_stroke(cr);
    };
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, 0.25);
    rectangle(form().frame);
    for (int row = 0; row < sheet::form_rows; ++row) {
        rectangle(sheet::form_number_cell(row));
        rectangle(sheet::form_what_cell(row));
        rectangle(sheet::form_remark_cell(row));
        for (int column = 0; column < sheet::form_ticks; ++column) {
            rectangle(sheet::form_tick_box(row, column));
        }
    }
}

void dot(cairo_t* cr, sheet::PagePoint place, double radius) {
    cairo_set_source_rgb(cr, 0.1, 0.1, 0.6);
    cairo_arc(cr, place.x, place.y, radius, 0, 7);
    cairo_fill(cr);
}

/// Row 0: two crosses. Row 3: words alone. Row 7: a large cross that leaves its box. Row 9: a pen
/// was laid down in a box. Row 19: a word in the remark.
void fill_in(cairo_t* cr) {
    draw_form(cr);
    practice::draw_cross(cr, sheet::form_tick_box(0, 0).center(), 4);
    practice::draw_cross(cr, sheet::form_tick_box(0, 5).center(), 3);
    for (int i = 0; i < 6; ++i) {
        const sheet::PageRect cell = sheet::form_what_cell(3);
        practice::draw_cross(cr, {cell.x + 6 + 4.0 * i, cell.center().y}, 2.5);
    }
    practice::draw_cross(cr, sheet::form_tick_box(7, 2).center(), 6.5);
    dot(cr, sheet::form_tick_box(9, 4).center(), 0.4);
    practice::draw_cross(cr, sheet::form_remark_cell(19).center(), 4);
}

std::vector<FoundMark> rows_on(const Raster& picture, const PageMap& map) {
    return find_marks(picture, map, form(), arpent::test::clean_gray(form(), draw_form, 200 / 25.4),
                      {});
}

}  // namespace

TEST_CASE("the filled rows of a form are found with their ticks, whatever the light") {
    const auto printed = arpent::test::print_page(form(), fill_in);
    for (const Condition condition : {Condition::flatbed_200, Condition::phone_shadow}) {
        INFO(name_of(condition));
        const auto photo = practice::take_photo(printed, condition, 3);
        const auto rows = rows_on(photo.picture, arpent::test::flat_map(photo.sheets.front()));
        REQUIRE(rows.size() == 5);
        const auto check = [&](std::size_t i, int row, const char* ticks) {
            CHECK(rows[i].row == row);
            CHECK(rows[i].ticks == ticks);
            CHECK(rows[i].kind == FoundKind::row);
            CHECK(rows[i].box == sheet::form_row(row));
        };
        check(0, 0, "x----x--");
        check(1, 3, "--------");
        check(2, 7, "--x-----");
        check(3, 9, "----?---");
        check(4, 19, "--------");
    }
}

TEST_CASE("a form that nobody filled in has no rows") {
    const auto printed = arpent::test::print_page(form(), draw_form);
    const auto photo = practice::take_photo(printed, Condition::phone_shadow, 4);
    CHECK(rows_on(photo.picture, arpent::test::flat_map(photo.sheets.front())).empty());
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
// Stickers on photographed pages. ARPENT_STICKER_PHOTOS sets how many photos of 60 stickers the
// hidden test takes (167 are 10,000 stickers).
#include "core/scan/find_stickers.hpp"

#include "core/base/number.hpp"
#include "core/demo/random.hpp"
#include "core/paper/draw_tag.hpp"
#include "core/paper/sticker_page.hpp"
#include "core/practice/drawn_marks.hpp"
#include "core/practice/paper_camera.hpp"
#include "core/scan/pen_marks.hpp"
#include "core/scan/rectify.hpp"
#include "core/sheet/mark.hpp"
#include "tests/support/demo_page.hpp"
#include "tests/support/marked_page.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <numbers>
#include <span>

namespace arpent::scan {
namespace {

using practice::Condition;

struct Stuck {
    sheet::Sticker sticker;
    sheet::PagePoint at;
};

/// White paper with a tag on it, turned as it happens.
void stick(cairo_t* cr, const Stuck& stuck, double turn) {
    cairo_save(cr);
    cairo_translate(cr, stuck.at.x, stuck.at.y);
    cairo_rotate(cr, turn);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_rectangle(cr, -5, -5, 10, 10);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    const double half = sheet::sticker_mm / 2;
    paper::draw_tag(
        cr,
        paper::tag_cells(paper::TagFamily::sticker_standard41h12, sheet::sticker_id(stuck.sticker)),
        {-half, -half, sheet::sticker_mm, sheet::sticker_mm});
    cairo_restore(cr);
}

struct Sheet {
    arpent::test::DemoPage page = arpent::test::demo_page(sheet::LayoutId::a4_landscape);
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::a4_landscape);
    std::vector<Stuck> stuck;
    practice::PrintedPage printed;

    Sheet(std::uint64_t seed, std::size_t count) {
        demo::Random random(seed);
        printed = arpent::test::print_page(layout, [&](cairo_t* cr) {
            page.draw(cr);
            for (int tries = 0; tries < 3000 && stuck.size() < count; ++tries) {
                place(cr, random);
            }
        });
    }

private:
    void place(cairo_t* cr, demo::Random& random) {
        const sheet::PageRect area = layout.frame.grown(-7);
        const sheet::PagePoint at{random.between(area.x, area.right()),
                                  random.between(area.y, area.bottom())};
        const auto near = [&](sheet::PagePoint other, double distance) {
            return std::hypot(other.x - at.x, other.y - at.y) < distance;
        };
        bool free =
            std::ranges::none_of(stuck, [&](const Stuck& other) { return near(other.at, 15); });
        for (int slot = 0; slot < sheet::mark_slots; ++slot) {
            free = free && !near(sheet::mark_place(layout, slot).center, 16);
        }
        if (free) {
            stuck.push_back({{static_cast<int>(random.index(sheet::sticker_kinds)),
                              static_cast<int>(random.index(sheet::stickers_of_kind)) + 1},
                             at});
            stick(cr, stuck.back(), random.between(0, 2 * std::numbers::pi));
        }
    }
};

struct Score {
    int stuck = 0;
    int read = 0;
    int wrong = 0;
    double worst_mm = 0;
};

void look(const Sheet& sheet, Condition condition, std::uint64_t seed, Score& score) {
    const auto photo = practice::take_photo(sheet.printed, condition, seed);
    const PageMap map = arpent::test::flat_map(photo.sheets.front());
    const auto found = find_stickers(to_gray(photo.picture), map, sheet.layout, {});
    score.stuck += static_cast<int>(sheet.stuck.size());
    for (const FoundMark& mark : found) {
        double best = 1e9;
        for (const Stuck& stuck : sheet.stuck) {
            if (stuck.sticker == mark.sticker) {
                best = std::min(best, std::hypot(stuck.at.x - mark.at.x, stuck.at.y - mark.at.y));
            }
        }
        score.read += best < 3 ? 1 : 0;
        score.wrong += best < 3 ? 0 : 1;
        score.worst_mm = best < 3 ? std::max(score.worst_mm, best) : score.worst_mm;
    }
}

}  // namespace

TEST_CASE("stickers of 8 mm on a photo of A4 are read as what they are, where they are") {
    const Sheet sheet(5, 60);
    Score score;
    look(sheet, Condition::phone, 1, score);
    CHECK(score.stuck == 60);
    CHECK(score.read >= 59);
    CHECK(score.wrong == 0);
    CHECK(score.worst_mm < 0.6);
}

TEST_CASE("the place of a sticker is not also a pen mark") {
    const Sheet sheet(6, 8);
    const auto draw = [&](cairo_t* cr) { sheet.page.draw(cr); };
    const auto width = static_cast<std::uint32_t>(std::lround(sheet.layout.width * ink_px_per_mm));
    const auto height =
        static_cast<std::uint32_t>(std::lround(sheet.layout.height * ink_px_per_mm));
    const Raster page = practice::averaged(sheet.printed.picture, width, height);
    const double px = sheet.printed.px_per_mm;
    const auto stickers =
        find_stickers(to_gray(sheet.printed.picture), PageMap(Matrix3::affine(px, 0, 0, 0, px, 0)),
                      sheet.layout, {});
    REQUIRE(stickers.size() == 8);
    const GrayImage clean = arpent::test::clean_gray(sheet.layout, draw, ink_px_per_mm);
    const Ink ink = page_ink(page, clean, {});
    CHECK(pen_marks(ink, sheet.layout, stickers).empty());
    CHECK(pen_marks(ink, sheet.layout, {}).size() >= 7);
}

TEST_CASE("a printed label with its picture and its word is no pen mark, a cross beside it is") {
    const auto chosen =
        GENERATE(table<sheet::LabelPaper, double>({{sheet::LabelPaper::cut_out, 0.7},
                                                   {sheet::LabelPaper::labels_65, 2.0},
                                                   {sheet::LabelPaper::labels_24, 4.4}}));
    const sheet::LabelPaper paper = std::get<0>(chosen);
    const double turn = std::get<1>(chosen);
    INFO(static_cast<int>(paper) << " turned by " << turn);
    const auto& layout = sheet::layout_of(sheet::LayoutId::a4_landscape);
    const auto page = arpent::test::demo_page(sheet::LayoutId::a4_landscape);
    const auto draw = [&](cairo_t* cr) { page.draw(cr); };
    const sheet::PageRect label = sheet::label_grid(paper).first;
    const sheet::PagePoint middle{layout.frame.center().x - 15, layout.frame.center().y};
    const sheet::PagePoint cross{middle.x + 60, middle.y};
    const auto printed = arpent::test::print_page(layout, [&](cairo_t* cr) {
        draw(cr);
        cairo_save(cr);
        cairo_translate(cr, middle.x, middle.y);
        cairo_rotate(cr, turn);
        cairo_translate(cr, -label.center().x, -label.center().y);
        cairo_rectangle(cr, label.x, label.y, label.width, label.height);
        cairo_set_source_rgb(cr, 1, 1, 1);
        cairo_fill(cr);
        paper::Lettering lettering;
        const paper::StickerPrint sticker{{3, 7}, "bench", "Banc"};
        paper::draw_sticker_page(cr, std::span(&sticker, 1), paper, lettering);
        cairo_restore(cr);
        practice::draw_cross(cr, cross, 4);
    });
    const Raster flat = practice::averaged(
        printed.picture, static_cast<std::uint32_t>(std::lround(layout.width * ink_px_per_mm)),
        static_cast<std::uint32_t>(std::lround(layout.height * ink_px_per_mm)));
    const double px = printed.px_per_mm;
    const auto stickers = find_stickers(to_gray(printed.picture),
                                        PageMap(Matrix3::affine(px, 0, 0, 0, px, 0)), layout, {});
    REQUIRE(stickers.size() == 1);
    CHECK(stickers.front().sticker == sheet::Sticker{3, 7});
    CHECK(std::cos(stickers.front().turn - turn) > 0.999);
    const Ink ink = page_ink(flat, arpent::test::clean_gray(layout, draw, ink_px_per_mm), {});
    const auto marks = pen_marks(ink, layout, stickers);
    REQUIRE(marks.size() == 1);
    CHECK(std::hypot(marks[0].at.x - cross.x, marks[0].at.y - cross.y) < 0.5);
}

TEST_CASE("stickers in ten thousand places", "[.heavy]") {
    const char* text = std::getenv("ARPENT_STICKER_PHOTOS");
    const std::int64_t photos = text != nullptr ? parse_int(text).value_or(10) : 10;
    constexpr std::array conditions{Condition::phone,       Condition::phone_shadow,
                                    Condition::upside_down, Condition::sideways,
                                    Condition::phone_steep, Condition::curled};
    Score all;
    for (std::int64_t i = 0; i < photos; ++i) {
        const auto seed = static_cast<std::uint64_t>(i);
        look(Sheet(1000 + seed, 60), conditions.at(seed % conditions.size()), seed, all);
    }
    std::cout << all.read << " of " << all.stuck << " read, " << all.wrong << " wrong, at worst "
              << all.worst_mm << " mm off\n";
    CHECK(all.read >= 0.99 * all.stuck);
    CHECK(all.wrong == 0);
}

}  // namespace arpent::scan

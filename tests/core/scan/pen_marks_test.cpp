// SPDX-License-Identifier: GPL-3.0-or-later
// Pen on photographed pages: what is found of it, and what is found that nobody drew.
// The hidden test asks every condition; ARPENT_PEN_SHEETS sets how many sheets of each (1).
#include "core/scan/pen_marks.hpp"

#include "core/base/number.hpp"
#include "core/practice/drawn_marks.hpp"
#include "core/practice/paper_camera.hpp"
#include "core/sheet/mark.hpp"
#include "tests/support/demo_page.hpp"
#include "tests/support/marked_page.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>

namespace arpent::scan {
namespace {

using practice::Condition;
using practice::PenMark;

struct Sheet {
    arpent::test::DemoPage page;
    const sheet::Layout& layout;
    practice::PrintedPage printed;
    std::vector<PenMark> pen;
};

Sheet draw_sheet(std::uint64_t seed, int marks) {
    const auto layout =
        seed % 2 == 0 ? sheet::LayoutId::a4_landscape : sheet::LayoutId::a4_portrait;
    Sheet sheet{arpent::test::demo_page(layout, static_cast<std::uint16_t>(seed + 1)),
                sheet::layout_of(layout),
                {},
                {}};
    sheet.printed = arpent::test::print_page(sheet.layout, [&](cairo_t* cr) {
        sheet.page.draw(cr);
        demo::Random random(seed);
        sheet.pen = practice::draw_pen_marks(cr, sheet.layout, marks, random);
    });
    return sheet;
}

/// The page as a registration sees it that is wrong by up to 0.3 mm, here one way, there another.
Raster registered(const Raster& picture, const practice::SheetView& view,
                  const sheet::Layout& layout) {
    const int width = static_cast<int>(std::lround(layout.width * ink_px_per_mm));
    const int height = static_cast<int>(std::lround(layout.height * ink_px_per_mm));
    Raster page{static_cast<std::uint32_t>(width),
                static_cast<std::uint32_t>(height),
                static_cast<std::uint32_t>(width),
                static_cast<std::uint32_t>(height),
                {}};
    page.rgba.assign(std::size_t{4} * page.width * page.height, 255);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::array<double, 3> sum{};
            for (int sub = 0; sub < 4; ++sub) {
                const double mx = (x + 0.25 + 0.5 * (sub % 2)) / ink_px_per_mm;
                const double my = (y + 0.25 + 0.5 * (sub / 2)) / ink_px_per_mm;
                const Plane at =
                    view.to_image({mx + 0.21 * std::sin(my / 30), my + 0.21 * std::cos(mx / 40)});
                const auto column =
                    static_cast<std::size_t>(std::clamp(at.x, 0.0, picture.width - 1.0));
                const auto row =
                    static_cast<std::size_t>(std::clamp(at.y, 0.0, picture.height - 1.0));
                for (std::size_t c = 0; c < 3; ++c) {
                    sum.at(c) += picture.rgba[4 * (row * picture.width + column) + c];
                }
            }
            for (std::size_t c = 0; c < 3; ++c) {
                page.rgba[4 * (static_cast<std::size_t>(y) * page.width +
                               static_cast<std::size_t>(x)) +
                          c] = static_cast<std::uint8_t>(sum.at(c) / 4);
            }
        }
    }
    return page;
}

struct Score {
    int drawn = 0;
    int found = 0;
    int wrong = 0;
    int sheets = 0;
    double ms = 0;

    Score& operator+=(const Score& more) {
        drawn += more.drawn;
        found += more.found;
        wrong += more.wrong;
        sheets += more.sheets;
        ms += more.ms;
        return *this;
    }
};

/// A mark is found when a box lies around its middle and is not a multiple of it.
bool shows(const FoundMark& found, const PenMark& pen) {
    return found.box.grown(1.5).contains(pen.box.center()) &&
           found.box.width * found.box.height < 4 * (pen.box.width + 3) * (pen.box.height + 3);
}

Score score(std::uint64_t seed, Condition condition, int marks = 18) {
    const Sheet sheet = draw_sheet(seed, marks);
    const auto photo = practice::take_photo(sheet.printed, condition, seed);
    const Raster page = registered(photo.picture, photo.sheets.front(), sheet.layout);
    const auto clean_page = sheet.page.clean(ink_px_per_mm);
    const GrayImage clean{clean_page.width, clean_page.height, clean_page.pixels};
    REQUIRE(clean.width == static_cast<int>(page.width));
    REQUIRE(clean.height == static_cast<int>(page.height));
    const auto start = std::chrono::steady_clock::now();
    const auto found = pen_marks(page_ink(page, clean, {}), sheet.layout, {});
    Score score;
    score.ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    score.sheets = 1;
    for (const PenMark& pen : sheet.pen) {
        const bool seen = std::ranges::any_of(found, [&](const auto& f) { return shows(f, pen); });
        ++score.drawn;
        score.found += seen ? 1 : 0;
    }
    for (const FoundMark& mark : found) {
        const bool drawn = std::ranges::any_of(sheet.pen, [&](const PenMark& pen) {
            const sheet::PageRect box = pen.box.grown(2);
            return box.x < mark.box.right() && mark.box.x < box.right() &&
                   box.y < mark.box.bottom() && mark.box.y < box.bottom();
        });
        score.wrong += drawn ? 0 : 1;
    }
    return score;
}

}  // namespace

TEST_CASE("pen of two millimetres and more is found on photos and scans, and little else") {
    Score all;
    for (const Condition condition : {Condition::phone_shadow, Condition::folded_in_4}) {
        all += score(static_cast<std::uint64_t>(condition), condition);
    }
    CHECK(all.found >= 0.95 * all.drawn);
    CHECK(all.wrong <= all.sheets);
}

TEST_CASE("what is written in the panel, or over the frame's tags, is no mark") {
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::a4_landscape);
    const auto page = arpent::test::demo_page(layout.id);
    const auto draw = [&](cairo_t* cr) { page.draw(cr); };
    const auto found = [&](sheet::PagePoint place) {
        const auto written = arpent::test::print_page(layout, [&](cairo_t* cr) {
            page.draw(cr);
            practice::draw_cross(cr, place, 4);
        });
        const auto width = static_cast<std::uint32_t>(std::lround(layout.width * ink_px_per_mm));
        const auto height = static_cast<std::uint32_t>(std::lround(layout.height * ink_px_per_mm));
        const Raster scanned = practice::averaged(written.picture, width, height);
        return pen_marks(
            page_ink(scanned, arpent::test::clean_gray(layout, draw, ink_px_per_mm), {}), layout,
            {});
    };
    CHECK(found(layout.panel.center()).empty());
    CHECK(found(sheet::mark_place(layout, 12).center).empty());
    const auto on_map = found({70, 60});
    REQUIRE(on_map.size() == 1);
    CHECK(std::hypot(on_map.front().at.x - 70, on_map.front().at.y - 60) < 0.4);
    CHECK(on_map.front().box.width == Approx(4.6).margin(0.7));
}

TEST_CASE("pen marks are found in every condition that a photo can be read in", "[.heavy]") {
    const char* text = std::getenv("ARPENT_PEN_SHEETS");
    const std::uint64_t sheets =
        text != nullptr ? static_cast<std::uint64_t>(parse_int(text).value_or(1)) : 1;
    Score all;
    for (std::size_t i = 0; i < practice::condition_names.size(); ++i) {
        const Condition condition = practice::condition_at(i);
        Score here;
        for (std::uint64_t seed = 0; seed < sheets; ++seed) {
            here += score(100 * i + seed, condition);
        }
        std::cout << name_of(condition) << ": " << here.found << " of " << here.drawn << ", "
                  << here.wrong << " wrong on " << here.sheets << " sheets, "
                  << here.ms / here.sheets << " ms" << std::endl;
        all += here;
    }
    std::cout << "all: " << all.found << " of " << all.drawn << ", " << all.wrong << " wrong on "
              << all.sheets << " sheets\n";
    CHECK(all.found >= 0.95 * all.drawn);
    CHECK(all.wrong <= all.sheets);
}

}  // namespace arpent::scan

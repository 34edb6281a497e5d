// SPDX-License-Identifier: GPL-3.0-or-later
// The relevé form as poppler draws it: its boxes stand where core/sheet says, and are empty.
#include "core/paper/form_page.hpp"

#include "core/paper/clean_page.hpp"
#include "core/paper/draw_panel.hpp"
#include "core/paper/page_identity.hpp"
#include "core/paper/panel_plan.hpp"
#include "core/paper/pdf_file.hpp"
#include "core/sheet/form.hpp"
#include "core/sheet/mark.hpp"
#include "tests/core/paper/find_tags.hpp"
#include "tests/support/demo_page.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::paper {
namespace {

constexpr int dpi = 300;
constexpr double pixels_per_mm = dpi / 25.4;

/// Mean darkness of a rectangle of the page, 0 white to 255 black.
double darkness(const scan::GrayImage& image, const sheet::PageRect& rect) {
    double sum = 0;
    int count = 0;
    for (int y = static_cast<int>(std::ceil(rect.y * pixels_per_mm));
         y < static_cast<int>(rect.bottom() * pixels_per_mm); ++y) {
        for (int x = static_cast<int>(std::ceil(rect.x * pixels_per_mm));
             x < static_cast<int>(rect.right() * pixels_per_mm); ++x) {
            sum += 255 - image.at(x, y);
            ++count;
        }
    }
    return sum / count;
}

}  // namespace

TEST_CASE("a printed form has its boxes where the format says, its numbers, headings and marks") {
    const test::TemporaryFolder folder;
    test::DemoPage demo = test::demo_page(sheet::LayoutId::releve, 9);
    demo.identity.payload.ground.scale = 0;
    const FormPage form{demo.page.head, 41, {"Dossier", "Accoudoirs", "En fauteuil roulant"}};
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::releve);
    {
        PageTools tools;
        PdfFile pdf(folder / "form.pdf", "Relevé");
        cairo_t* cr = pdf.begin_page(layout.width, layout.height);
        draw_form_page(cr, form, demo.words, tools);
        draw_identity(cr, demo.identity, tools.lettering);
        pdf.end_page();
        pdf.finish();
    }
    const scan::GrayImage image = test::rasterise_pdf(folder / "form.pdf", 1, dpi);
    for (int row = 0; row < sheet::form_rows; ++row) {
        for (int column = 0; column < sheet::form_ticks; ++column) {
            INFO(row << " " << column);
            const sheet::PageRect box = sheet::form_tick_box(row, column);
            CHECK(darkness(image, box.grown(-0.3)) < 1);
            // Its four sides, half a millimetre wide: a line of a quarter of one.
            for (const sheet::PageRect& side :
                 {sheet::PageRect{box.x, box.y - 0.25, box.width, 0.5},
                  sheet::PageRect{box.x, box.bottom() - 0.25, box.width, 0.5},
                  sheet::PageRect{box.x - 0.25, box.y, 0.5, box.height},
                  sheet::PageRect{box.right() - 0.25, box.y, 0.5, box.height}}) {
                CHECK(darkness(image, side) > 50);
            }
        }
    }
    const auto tags = test::find_tags(image, TagFamily::mark_36h11);
    CHECK(tags.size() == sheet::marks_of(layout, demo.identity.payload.code()).size());
    const std::string text = test::text_of_pdf(folder / "form.pdf", 1);
    for (const std::string& words :
         {std::string("41"), std::string("60"), form.ticks[0], form.ticks[1], demo.words.remark,
          demo.words.form, demo.identity.payload.code().text()}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
    CHECK(text.find("61") == std::string::npos);
}

TEST_CASE("a page's name and its code stand apart, however wide their letters") {
    const std::string name = GENERATE("C1", "M12", "Nord, les Tilleuls");
    const auto id = GENERATE(sheet::LayoutId::a4_landscape, sheet::LayoutId::a4_portrait,
                             sheet::LayoutId::releve);
    const sheet::Layout& layout = sheet::layout_of(id);
    const sheet::PageRect code = panel_plan(layout).code;
    for (std::uint16_t number = 1; number < 9; ++number) {  // their codes have other letters
        test::DemoPage demo = test::demo_page(id, number);
        demo.page.head.name = name;
        INFO(name << " " << demo.identity.payload.code().text());
        const CleanPage drawn = render_clean_page(
            layout,
            [&](cairo_t* cr) {
                PageTools tools;
                draw_panel(cr, layout, demo.page.head, nullptr, demo.words, tools.lettering);
                draw_identity(cr, demo.identity, tools.lettering);
            },
            pixels_per_mm);
        // A millimetre left of the code's box, over its height, nothing is written.
        CHECK(darkness({drawn.width, drawn.height, drawn.pixels},
                       {code.x - 1.4, code.y, 1, code.height}) == 0);
    }
}

}  // namespace arpent::paper

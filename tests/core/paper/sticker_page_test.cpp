// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/sticker_page.hpp"

#include "core/paper/pdf_file.hpp"
#include "tests/core/paper/find_tags.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace arpent::paper {
namespace {

constexpr int dpi = 300;
constexpr double pixels_per_mm = dpi / 25.4;

std::vector<StickerPrint> stickers(int count) {
    std::vector<StickerPrint> made;
    for (int i = 0; i < count; ++i) {
        // All over the numbers that stickers may have.
        const int id = i * 37 % (sheet::sticker_kinds * sheet::stickers_of_kind);
        made.push_back({*sheet::sticker_of(id), "bench", "Banc"});
    }
    return made;
}

}  // namespace

TEST_CASE("stickers lie on the labels that shops sell, within the paper") {
    for (const auto paper : {LabelPaper::cut_out, LabelPaper::labels_65, LabelPaper::labels_24}) {
        const LabelGrid grid = label_grid(paper);
        for (int place = 0; place < grid.count(); ++place) {
            const sheet::PageRect label = grid.label(place);
            CHECK(label.x >= 0);
            CHECK(label.y >= 0);
            CHECK(label.right() <= 210.001);
            CHECK(label.bottom() <= 297);
            const sheet::PageRect tag = sticker_tag(label);
            CHECK(tag.width == sheet::sticker_mm);
            // A cell of white around the tag before the label ends.
            CHECK(label.contains({tag.x - 0.9, tag.y - 0.9}));
            CHECK(label.contains({tag.right() + 0.9, tag.bottom() + 0.9}));
        }
    }
    CHECK(label_grid(LabelPaper::labels_65).count() == 65);
    CHECK(label_grid(LabelPaper::labels_24).count() == 24);
}

TEST_CASE("every printed sticker is read by its number, in its place, and says it in words") {
    const test::TemporaryFolder folder;
    for (const auto paper : {LabelPaper::cut_out, LabelPaper::labels_65, LabelPaper::labels_24}) {
        INFO(static_cast<int>(paper));
        const LabelGrid grid = label_grid(paper);
        const auto all = stickers(grid.count());
        {
            Lettering lettering;
            PdfFile pdf(folder / "stickers.pdf", "Gommettes");
            draw_sticker_page(pdf.begin_page(210, 297), all, paper, lettering);
            pdf.end_page();
            pdf.finish();
        }
        const auto tags = test::find_tags(test::rasterise_pdf(folder / "stickers.pdf", 1, dpi),
                                          TagFamily::sticker_standard41h12);
        CHECK(tags.size() == all.size());
        const std::string text = test::text_of_pdf(folder / "stickers.pdf", 1);
        for (int place = 0; place < grid.count(); ++place) {
            const sheet::Sticker& sticker = all[static_cast<std::size_t>(place)].sticker;
            const auto found =
                std::ranges::find(tags, sheet::sticker_id(sticker), &test::FoundTag::id);
            REQUIRE(found != tags.end());
            const sheet::PagePoint expected = sticker_tag(grid.label(place)).center();
            CHECK(std::hypot(found->x / pixels_per_mm - expected.x,
                             found->y / pixels_per_mm - expected.y) < 0.1);
            CHECK(text.find("Banc " + std::to_string(sticker.number)) != std::string::npos);
        }
    }
}

}  // namespace arpent::paper

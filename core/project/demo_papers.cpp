// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/demo_papers.hpp"

#include "core/base/error.hpp"
#include "core/practice/drawn_marks.hpp"
#include "core/practice/field_work.hpp"
#include "core/practice/paper_camera.hpp"
#include "core/project/print_sheets.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_theme.hpp"
#include "core/project/text_file.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/scan_file.hpp"

#include <array>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

/// Pages of the grid that hold much of the quarter, and the themes that are walked there. The first
/// has something of all themes; the second is what a group brings back from a whole afternoon:
/// thirty marks, of few kinds.
struct Walk {
    const char* page;
    int theme;
    bool releve;
    int pen_marks;
    std::vector<int> stickers;  ///< kinds (assets/sheet/stickers.json)
};

const std::vector<Walk>& walks() {
    static const std::vector<Walk> all{
        {"B2", 1, true, 9, {0, 17, 27, 32, 35}},
        {"C2", 1, false, 14, {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 5, 5, 5, 2, 9, 3}}};
    return all;
}

/// The rows of the form that are filled in, with their ticks.
constexpr std::array<const char*, 5> rows{"xx------", "x-x-----", "--------", "----x---",
                                          "------x-"};

constexpr double photo_size = 0.8;  // of twelve megapixels a side: good to read, fast to make

SheetPlan plan_walks(Project& project) {
    SheetPlan plan;
    for (const Walk& walk : walks()) {
        SheetOrder order;
        order.layout = sheet::LayoutId::a4_landscape;
        order.sectors = {walk.page};
        order.releve = walk.releve;
        order.theme = walk.theme;
        auto planned = plan_sheets(project, order);
        if (const auto* why = std::get_if<Message>(&planned)) {
            throw Error(*why);
        }
        auto& part = std::get<SheetPlan>(planned);
        plan.title = part.title;
        std::ranges::move(part.sheets, std::back_inserter(plan.sheets));
    }
    return plan;
}

/// A page of the PDF as a printer draws it.
practice::PrintedPage print_page(const scan::ScanFile& pdf, unsigned page,
                                 const sheet::Layout& layout, const std::stop_token& stop) {
    job::Progress unseen;
    scan::Raster picture = scan::decode_image(pdf.page(page, stop), {}, unseen, stop);
    const double px_per_mm = picture.width / layout.width;
    return {std::move(picture), px_per_mm};
}

practice::PrintedPage walked(const practice::PrintedPage& page, const sheet::Layout& layout,
                             const Walk& walk, demo::Random& random) {
    std::vector<paper::StickerPrint> stickers;
    for (const int kind : walk.stickers) {
        if (const StickerKind* known = sticker_kind(kind)) {
            const int number = static_cast<int>(stickers.size()) + 1;
            stickers.push_back({{kind, number}, known->kind.icon, known->kind.words.in("fr")});
        }
    }
    return practice::drawn_over(page, [&](cairo_t* cr) {
        const auto taken = practice::stick(cr, layout, stickers, random);
        practice::draw_pen_marks(cr, layout, walk.pen_marks, random, taken);
    });
}

practice::PrintedPage filled(const practice::PrintedPage& form, demo::Random& random) {
    return practice::drawn_over(form, [&](cairo_t* cr) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            practice::fill_row(cr, static_cast<int>(row), rows.at(row), random);
        }
    });
}

}  // namespace

DemoPapers make_demo_papers(Project& project, const fs::path& folder, const paper::PageWords& words,
                            job::Progress& progress, const std::stop_token& stop) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed) {
        throw Error("error.cannot_write", {{"file", folder.string()}});
    }
    DemoPapers made;
    made.pdf = folder / "papiers.pdf";
    job::Progress printing(progress, 0, 0.4);
    const PrintedSheets printed =
        print_sheets(project, plan_walks(project), words, made.pdf, printing, stop);
    const scan::ScanFile pdf(made.pdf, stop);
    demo::Random random(20261126);
    unsigned page = 0;
    for (std::size_t i = 0; i < walks().size(); ++i) {
        const Walk& walk = walks().at(i);
        const auto layout_at = [&](unsigned index) -> const sheet::Layout& {
            return sheet::layout_of(printed.sheets.at(index).known.sheet.payload.layout);
        };
        std::vector<practice::PrintedPage> table;
        table.push_back(
            walked(print_page(pdf, page, layout_at(page), stop), layout_at(page), walk, random));
        ++page;
        if (walk.releve) {
            table.push_back(filled(print_page(pdf, page, layout_at(page), stop), random));
            ++page;
        }
        const auto photo =
            practice::take_photo(table, practice::Condition::phone_shadow, i + 1, photo_size);
        made.photos.push_back(folder / ("photo " + std::to_string(i + 1) + ".jpg"));
        TextFile file(made.photos.back());
        file.write({reinterpret_cast<const char*>(photo.file.data()), photo.file.size()});
        file.commit();
        progress.set(0.4 + 0.6 * static_cast<double>(i + 1) / static_cast<double>(walks().size()));
    }
    return made;
}

}  // namespace arpent::project

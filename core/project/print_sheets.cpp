// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/print_sheets.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/paper/clean_page.hpp"
#include "core/paper/form_page.hpp"
#include "core/paper/page_identity.hpp"
#include "core/paper/pdf_file.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_store.hpp"
#include "core/render/sea.hpp"

#include <openssl/sha.h>

#include <algorithm>

namespace arpent::project {
namespace {

ContentDigest digest_of(const paper::CleanPage& page) {
    ContentDigest digest{};
    static_assert(sizeof digest == SHA256_DIGEST_LENGTH);
    SHA256(page.pixels.data(), page.pixels.size(), reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

/// Draws planned pages into one PDF.
class Printer {
public:
    Printer(const SheetPlan& plan, const osm::Graph& graph, const paper::PageWords& words,
            SheetNumbers numbers, const std::filesystem::path& file)
        : plan_(plan),
          graph_(graph),
          words_(words),
          numbers_(std::move(numbers)),
          sea_(render::find_sea(graph)),
          pdf_(file, plan.title) {}

    void overview() {
        paper::OverviewPage page = *plan_.overview;
        page.sea = &sea_;
        const sheet::Layout& layout = sheet::layout_of(page.layout);
        paper::draw_overview_page(pdf_.begin_page(layout.width, layout.height), page, words_,
                                  graph_, tools_);
        end_page();
    }

    void sheet(const PlannedSheet& planned) {
        const sheet::Layout& layout = sheet::layout_of(planned.sheet.payload.layout);
        const auto content = [&](cairo_t* cr) { draw_content(cr, planned); };
        NewSheet made;
        made.known.content = digest_of(paper::render_clean_page(layout, content));
        made.known.sheet = numbers_.number(planned.sheet, made.known.content);
        const paper::PageIdentity identity{made.known.sheet.payload,
                                           sheet_day_text(made.known.sheet.payload.day),
                                           words_.do_not_write};
        const auto whole = [&](cairo_t* cr) {
            content(cr);
            paper::draw_identity(cr, identity, tools_.lettering);
        };
        made.clean_png = paper::to_png(paper::render_clean_page(layout, whole));
        whole(pdf_.begin_page(layout.width, layout.height));
        end_page();
        printed_.sheets.push_back(std::move(made));
    }

    /// As many as one page has labels.
    void stickers(std::span<const paper::StickerPrint> stickers) {
        const sheet::Layout& a4 = sheet::layout_of(sheet::LayoutId::a4_portrait);
        paper::draw_sticker_page(pdf_.begin_page(a4.width, a4.height), stickers, plan_.labels,
                                 tools_.lettering);
        end_page();
    }

    PrintedSheets finish() {
        pdf_.finish();
        return std::move(printed_);
    }

private:
    void end_page() {
        pdf_.end_page();
        ++printed_.pages;
    }

    void draw_content(cairo_t* cr, const PlannedSheet& planned) {
        if (planned.sheet.purpose == SheetPurpose::releve) {
            paper::draw_form_page(cr, {planned.head, planned.sheet.first_row, planned.ticks},
                                  words_, tools_);
            return;
        }
        const sheet::Payload& payload = planned.sheet.payload;
        paper::draw_map_page(
            cr,
            {payload.layout, payload.ground, planned.head, planned.sector, planned.places, &sea_},
            words_, graph_, tools_);
    }

    const SheetPlan& plan_;
    const osm::Graph& graph_;
    const paper::PageWords& words_;
    SheetNumbers numbers_;
    render::Sea sea_;
    paper::PdfFile pdf_;
    paper::PageTools tools_;
    PrintedSheets printed_;
};

}  // namespace

PrintedSheets draw_sheets(const SheetPlan& plan, const osm::Graph& graph,
                          const paper::PageWords& words, SheetNumbers numbers,
                          const std::filesystem::path& file, job::Progress& progress,
                          const std::stop_token& stop) {
    Printer printer(plan, graph, words, std::move(numbers), file);
    const auto labels = static_cast<std::size_t>(paper::label_grid(plan.labels).count());
    const std::size_t sticker_pages = (plan.stickers.size() + labels - 1) / labels;
    const std::size_t steps = plan.sheets.size() + sticker_pages + (plan.overview ? 1 : 0);
    std::size_t step = 0;
    const auto advance = [&] {
        progress.set(static_cast<double>(++step) / static_cast<double>(steps));
        if (stop.stop_requested()) {
            throw Cancelled();
        }
    };
    if (plan.overview) {
        printer.overview();
        advance();
    }
    for (const PlannedSheet& planned : plan.sheets) {
        printer.sheet(planned);
        advance();
    }
    const std::span<const paper::StickerPrint> stickers(plan.stickers);
    for (std::size_t first = 0; first < stickers.size(); first += labels) {
        printer.stickers(stickers.subspan(first, std::min(labels, stickers.size() - first)));
        advance();
    }
    return printer.finish();
}

PrintedSheets print_sheets(Project& project, const SheetPlan& plan, const paper::PageWords& words,
                           const std::filesystem::path& file, job::Progress& progress,
                           const std::stop_token& stop) {
    AtomicFile pdf(file);
    PrintedSheets printed = draw_sheets(plan, *project.graph(), words, project.sheets().numbers(),
                                        pdf.path(), progress, stop);
    project.sheets().add(printed.sheets);
    pdf.commit();
    return printed;
}

}  // namespace arpent::project

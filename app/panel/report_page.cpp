// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/report_page.hpp"

#include "app/text/catalogue.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "core/base/error.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/write_document.hpp"

#include <SDL_misc.h>

#include <array>

namespace arpent::panel {

using ui::operator""_px;

namespace {

struct Format {
    const char* key;  ///< of its words
    const char* extension;
    ui::Picture picture;
    bool posters = false;  ///< a PDF for each theme
};

const std::array<Format, 3>& formats() {
    static const std::array<Format, 3> all = {{
        {"showing.read", ".html", ui::glyph::screen},
        {"showing.print", ".pdf", ui::glyph::printer},
        {"showing.posters", ".pdf", ui::glyph::map, true},
    }};
    return all;
}

/// What is to be made, with words that a worker may say: the window's may change their language.
struct Order {
    bool posters = false;
    std::string language = text::language();
    std::string date = project::sheet_day_text(project::sheet_day());
    project::Say say =
        [words = std::make_shared<text::Catalogue>(text::Catalogue::read(text::language()))](
            const Message& message) { return words->say(message); };
};

/// Returns what to open.
std::filesystem::path make_posters(const project::PosterSource& source, const Order& order,
                                   const std::filesystem::path& target,
                                   const std::stop_token& stop) {
    std::filesystem::path first;
    for (const preset::Theme& theme : source.catalogue.themes()) {
        if (stop.stop_requested()) throw Cancelled();
        const auto page = project::plan_poster(
            source, {theme.id, project::PosterSide::after, order.language, order.date}, order.say);
        std::filesystem::path file = target;
        file.replace_filename(target.stem().string() + " - " + theme.name.in(order.language) +
                              ".pdf");
        project::write_poster(page, {}, file);
        if (first.empty()) first = file;
    }
    return first;
}

std::filesystem::path make_files(project::Report& report, const Order& order,
                                 const std::filesystem::path& target, job::Progress& progress,
                                 const std::stop_token& stop) {
    project::count(report, progress, stop);
    if (order.posters) return make_posters(report.quarter, order, target, stop);
    project::write_document(project::plan_report(report, {order.language, order.date}, order.say),
                            target);
    return target;
}

}  // namespace

void ReportPage::make(operation::Workbench& bench) {
    outcome_.reset();
    made_.clear();
    const Format& format = formats().at(format_);
    const std::string name = bench.project().path().stem().string();
    const std::string file = format.posters ? text::tr("showing.file_posters", {{"name", name}})
                                            : text::tr("showing.file_report", {{"name", name}});
    const std::filesystem::path target = folder_ / (file + format.extension);
    auto report = std::make_shared<project::Report>(project::begin_report(bench.project()));
    Order order;
    order.posters = format.posters;
    progress_ = std::make_shared<job::Progress>();
    worker_.post([this, report, order, target, progress = progress_](const std::stop_token& stop) {
        std::filesystem::path made;
        std::optional<Message> outcome;
        try {
            made = make_files(*report, order, target, *progress, stop);
            outcome = Message{"showing.done", {{"file", made.string()}}};
        } catch (const Error& error) {
            outcome = error.message();
        } catch (const Cancelled&) {
            outcome = Message{"editing.take_away.cancelled", {}};
        }
        mailbox_.post([this, made, outcome] {
            progress_.reset();
            made_ = made;
            outcome_ = outcome;
        });
    });
}

void ReportPage::choices(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    column.words(ui, text::tr("showing.invite"),
                 {.font = ui::Font::small, .color = ui::color::ink_2});
    for (std::size_t i = 0; i < formats().size(); ++i) {
        ui::Button card;
        card.label = text::tr(formats().at(i).key);
        card.picture = formats().at(i).picture;
        card.chosen = i == format_;
        card.align = ui::Align::left;
        if (ui::choice_card(ui, column.next(60_px), card)) {
            format_ = i;
            made_.clear();
            outcome_.reset();
        }
    }
    ui::Button go{.label = text::tr("showing.go"), .picture = ui::glyph::file};
    go.kind = made_.empty() ? ui::ButtonKind::primary : ui::ButtonKind::secondary;
    if (ui::button(ui, column.next(52_px), go)) make(bench);
    if (outcome_) column.words(ui, text::say(*outcome_));
    if (!made_.empty() && ui::button(ui, column.next(52_px),
                                     {.label = text::tr("showing.open"),
                                      .picture = ui::glyph::eye,
                                      .kind = ui::ButtonKind::primary})) {
        if (SDL_OpenURL(("file://" + made_.string()).c_str()) != 0) {
            outcome_ = Message{"printing.cannot_open", {{"file", made_.string()}}};
        }
    }
}

void ReportPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "report");
    mailbox_.drain();
    ui::Rect rest = rect;
    const ui::Button back{.label = text::tr("editing.close"), .picture = ui::glyph::back};
    if (ui::button(ui, rest.cut_bottom(48_px), back)) {
        outcome_.reset();
        made_.clear();
        bench.open(operation::Page::none);
    }
    rest.cut_bottom(10_px);
    ui::ScrollArea scroll(ui, "choices", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, text::tr("showing.title"), {.font = ui::Font::heading});
    if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), text::tr("showing.making"),
                              progress_->share())) {
            worker_.cancel_all();
        }
        ui.request_frame_in(0.1);
    } else {
        choices(ui, column, bench);
    }
    scroll.set_height(column.used());
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/report_page.hpp"

#include "app/text/catalogue.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "core/base/error.hpp"
#include "core/project/home_pack.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/write_document.hpp"

#include <SDL_misc.h>

#include <algorithm>
#include <array>
#include <variant>

namespace arpent::panel {

using ui::operator""_px;

namespace {

enum class Kind { report, posters, home };

struct Format {
    const char* key;   ///< of its words
    const char* name;  ///< of the words for its file
    const char* extension;
    ui::Picture picture;
    Kind kind = Kind::report;

    operation::Page page() const {
        return kind == Kind::home ? operation::Page::go_home : operation::Page::report;
    }
};

const std::array<Format, 4>& formats() {
    static const std::array<Format, 4> all = {{
        {"showing.read", "showing.file_report", ".html", ui::glyph::screen},
        {"showing.print", "showing.file_report", ".pdf", ui::glyph::printer},
        {"showing.posters", "showing.file_posters", ".pdf", ui::glyph::map, Kind::posters},
        {"showing.home", "showing.file_home", "", ui::glyph::home, Kind::home},
    }};
    return all;
}

/// What is to be made, with words that a worker may say: the window's may change their language.
struct Order {
    Kind kind = Kind::report;
    std::filesystem::path carnet{};
    std::filesystem::path target{};
    std::string language = text::language();
    std::string date = project::sheet_day_text(project::sheet_day());
    project::Say say =
        [words = std::make_shared<text::Catalogue>(text::Catalogue::read(text::language()))](
            const Message& message) { return words->say(message); };
};

/// Returns what to open.
std::filesystem::path make_posters(const project::PosterSource& source, const Order& order,
                                   const std::stop_token& stop) {
    std::filesystem::path first;
    const auto make = [&](std::string_view theme, const std::string& name) {
        if (stop.stop_requested()) throw Cancelled();
        const auto page = project::plan_poster(
            source, {std::string(theme), project::PosterSide::after, order.language, order.date},
            order.say);
        std::filesystem::path file = order.target;
        file.replace_filename(order.target.stem().string() + " - " + name + ".pdf");
        project::write_poster(page, {}, file);
        if (first.empty()) first = file;
    };
    for (const preset::Theme& theme : source.catalogue.themes()) {
        make(theme.id, theme.name.in(order.language));
    }
    if (!source.survey.empty()) make(project::survey_theme, order.say({"survey.title", {}}));
    return first;
}

/// What to open, or why there is nothing.
std::variant<std::filesystem::path, Message> make_home_pack(const project::Report& report,
                                                            const Order& order) {
    const std::string name =
        project::home_pack_in(order.target, order.carnet).carnet.filename().string();
    auto made = project::make_home_pack(
        order.carnet,
        project::plan_guide(report, {order.language, order.date}, "", name, order.say),
        order.target);
    if (const auto* why_not = std::get_if<Message>(&made)) return *why_not;
    return std::get<project::HomePack>(made).guide;
}

std::variant<std::filesystem::path, Message> make_files(project::Report& report, const Order& order,
                                                        job::Progress& progress,
                                                        const std::stop_token& stop) {
    project::count(report, progress, stop);
    if (order.kind == Kind::home) return make_home_pack(report, order);
    if (order.kind == Kind::posters) return make_posters(report.quarter, order, stop);
    project::write_document(project::plan_report(report, {order.language, order.date}, order.say),
                            order.target);
    return order.target;
}

}  // namespace

void ReportPage::make(operation::Workbench& bench) {
    outcome_.reset();
    made_.clear();
    const Format& format = formats().at(format_);
    const std::string name = bench.project().path().stem().string();
    auto report = std::make_shared<project::Report>(project::begin_report(bench.project()));
    Order order;
    order.kind = format.kind;
    order.carnet = bench.project().path();
    order.target = folder_ / (text::tr(format.name, {{"name", name}}) + format.extension);
    progress_ = std::make_shared<job::Progress>();
    worker_.post([this, report, order, progress = progress_](const std::stop_token& stop) {
        std::filesystem::path made;
        std::optional<Message> outcome;
        try {
            const auto files = make_files(*report, order, *progress, stop);
            if (const auto* file = std::get_if<std::filesystem::path>(&files)) {
                made = *file;
                outcome = Message{"showing.done", {{"file", made.string()}}};
            } else {
                outcome = std::get<Message>(files);
            }
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
    const bool at_home = bench.page() == operation::Page::go_home;
    column.words(ui, text::tr(at_home ? "showing.home_invite" : "showing.invite"),
                 {.font = ui::Font::small, .color = ui::color::ink_2});
    for (std::size_t i = 0; i < formats().size(); ++i) {
        if (formats().at(i).page() != bench.page()) continue;
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
    if (!progress_ && formats().at(format_).page() != bench.page()) {
        const auto first = std::ranges::find(formats(), bench.page(), &Format::page);
        format_ = static_cast<std::size_t>(first - formats().begin()) % formats().size();
        outcome_.reset();
        made_.clear();
    }
    const bool at_home = bench.page() == operation::Page::go_home;
    ui::ScrollArea scroll(ui, "choices", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, text::tr(at_home ? "showing.home_title" : "showing.title"),
                 {.font = ui::Font::heading});
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

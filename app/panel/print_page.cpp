// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/print_page.hpp"

#include "app/panel/map_border.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/toggle.hpp"
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/project/left_places.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/print_sheets.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/sheet_theme.hpp"

#include <SDL_misc.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace arpent::panel {

using ui::operator""_px;

namespace {

sheet::LayoutId layout_for(std::size_t paper, std::size_t direction) {
    using sheet::LayoutId;
    constexpr std::array<LayoutId, 4> layouts = {LayoutId::a4_portrait, LayoutId::a4_landscape,
                                                 LayoutId::a3_portrait, LayoutId::a3_landscape};
    return layouts.at(2 * paper + direction);
}

/// "1 : 2 000", as French maps write it.
std::string scale_words(int scale) {
    const std::string digits = std::to_string(scale);
    const std::string grouped = digits.size() > 3 ? digits.substr(0, digits.size() - 3) + "\u202F" +
                                                        digits.substr(digits.size() - 3)
                                                  : digits;
    return "1\u00A0:\u00A0" + grouped;
}

paper::PageWords words_of_pages() {
    return project::page_words([](std::string_view key) { return text::tr(key); });
}

}  // namespace

PrintPage::PrintPage(std::shared_ptr<const preset::PresetCatalogue> presets,
                     std::filesystem::path folder, std::function<void()> wake)
    : presets_(std::move(presets)), folder_(std::move(folder)), mailbox_(std::move(wake)) {}

void PrintPage::plan(operation::Workbench& bench) {
    project::Project& project = bench.project();
    order_.layout = layout_for(paper_, direction_);
    order_.language = text::language();
    order_.sectors.clear();
    order_.view.reset();
    if (choice_.part == Part::sector) order_.sectors = {choice_.sector};
    if (choice_.part == Part::view) order_.view = view_;
    order_.view_name = text::tr("printing.view_name");
    const auto wanted =
        std::tuple(order_, choice_,
                   choice_.part == Part::to_complete ? project.edit_count() : std::uint64_t{0});
    if (planned_ == wanted) return;
    planned_ = wanted;
    printed_.clear();
    told_.reset();
    if (choice_.part != Part::to_complete) {
        plan_ = project::plan_sheets(project, order_);
        return;
    }
    const auto places = project::left_places(project.marks().left());
    if (places.empty()) {
        plan_ = Message{"sheets.nothing_left", {}};
    } else {
        plan_ = project::plan_to_complete(
            project, {order_.layout, places, text::tr("sheets.to_complete"), 0, order_.theme,
                      order_.language});
    }
}

std::vector<PrintPage::Choice> PrintPage::parts(operation::Workbench& bench) const {
    std::vector<Choice> all{{Part::all, {}}};
    for (const project::Sector& sector : bench.project().sectors().all()) {
        all.push_back({Part::sector, sector.name});
    }
    all.push_back({Part::view, {}});
    all.push_back({Part::to_complete, {}});
    return all;
}

std::string PrintPage::words_of(const Choice& choice) const {
    switch (choice.part) {
        case Part::all: return text::tr("printing.part_all");
        case Part::sector: return choice.sector;
        case Part::view: return text::tr("printing.part_view");
        case Part::to_complete: return text::tr("sheets.to_complete");
    }
    return {};
}

void PrintPage::part_row(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const std::vector<Choice> all = parts(bench);
    const auto found = std::ranges::find(all, choice_);
    const std::size_t at = found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
    choice_ = all[at];
    ui::Rect row = rect;
    const ui::Button before{
        .label = text::tr("printing.part_before"), .picture = ui::glyph::back, .hide_label = true};
    const ui::Button after{
        .label = text::tr("printing.part_after"), .picture = ui::glyph::right, .hide_label = true};
    std::size_t step = 0;
    if (ui::button(ui, row.cut_right(48_px), after)) step = 1;
    if (ui::button(ui, row.cut_left(48_px), before)) step = all.size() - 1;
    ui::text(ui, row, words_of(choice_),
             {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    if (step == 0) return;
    choice_ = all[(at + step) % all.size()];
    if (choice_.part == Part::view) {
        order_.scale = project::scale_for_one_page(view_, layout_for(paper_, direction_));
    }
}

void PrintPage::sectors_button(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const std::size_t count = bench.project().sectors().all().size();
    const ui::Button sectors{
        .label = count == 0 ? text::tr("sectors.draw")
                            : text::tr("sectors.count", {{"n", std::to_string(count)}}),
        .picture = ui::glyph::square};
    on_sectors_ = ui::button(ui, rect, sectors);
}

void PrintPage::scale_row(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect row = rect;
    const auto& scales = project::sheet_scales;
    const auto at = std::find(scales.begin(), scales.end(), order_.scale) - scales.begin();
    const ui::Button larger{.label = text::tr("printing.larger"),
                            .picture = ui::glyph::plus,
                            .enabled = at > 0,
                            .hide_label = true};
    const ui::Button smaller{.label = text::tr("printing.smaller"),
                             .picture = ui::glyph::minus,
                             .enabled = at + 1 < static_cast<std::ptrdiff_t>(scales.size()),
                             .hide_label = true};
    const int step = static_cast<int>(ui::button(ui, row.cut_left(48_px), smaller)) -
                     static_cast<int>(ui::button(ui, row.cut_right(48_px), larger));
    ui::text(ui, row, scale_words(order_.scale),
             {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    if (step != 0) order_.scale = scales.at(static_cast<std::size_t>(at + step));
}

void PrintPage::theme_row(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect row = rect;
    const auto& themes = project::sheet_themes();
    const auto found = std::find_if(themes.begin(), themes.end(), [this](const auto& theme) {
        return theme.number == order_.theme;
    });
    const auto count = static_cast<int>(themes.size()) + 1;
    const int at = found == themes.end() ? 0 : static_cast<int>(found - themes.begin()) + 1;
    const ui::Button before{
        .label = text::tr("printing.theme_before"), .picture = ui::glyph::back, .hide_label = true};
    const ui::Button after{
        .label = text::tr("printing.theme_after"), .picture = ui::glyph::right, .hide_label = true};
    const int step = static_cast<int>(ui::button(ui, row.cut_right(48_px), after)) -
                     static_cast<int>(ui::button(ui, row.cut_left(48_px), before));
    std::string name = text::tr("printing.no_theme");
    for (const preset::Theme& theme : presets_->themes()) {
        if (at > 0 && theme.id == found->id) name = theme.name.in(text::language());
    }
    ui::text(ui, row, name, {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    if (step == 0) return;
    const int next = (at + step + count) % count;
    order_.theme = next == 0 ? 0 : themes[static_cast<std::size_t>(next - 1)].number;
}

void PrintPage::choices(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    part_row(ui, column.next(48_px), bench);
    sectors_button(ui, column.next(48_px), bench);
    const std::array<std::string, 2> papers = {"A4", "A3"};
    ui::segments(ui, column.next(48_px), papers, paper_);
    const std::array<std::string, 2> directions = {text::tr("printing.portrait"),
                                                   text::tr("printing.landscape")};
    ui::segments(ui, column.next(48_px), directions, direction_);
    if (choice_.part != Part::to_complete) scale_row(ui, column.next(48_px));
    theme_row(ui, column.next(48_px));
    if (choice_.part == Part::to_complete) return;
    ui::toggle(ui, column.next(48_px), text::tr("printing.releve"), order_.releve);
    ui::toggle(ui, column.next(48_px), text::tr("printing.stickers"), order_.stickers);
}

void PrintPage::print(operation::Workbench& bench) {
    const auto* plan = std::get_if<project::SheetPlan>(&plan_);
    if (plan == nullptr || progress_) return;
    told_.reset();
    progress_ = std::make_shared<job::Progress>();
    auto& project = bench.project();
    const std::string name = text::tr("printing.file", {{"name", project.path().stem().string()}});
    const std::filesystem::path target = folder_ / (name + ".pdf");
    worker_.post([this, &project, plan = *plan, target, words = words_of_pages(),
                  map = project.graph(), numbers = project.sheets().numbers(),
                  progress = progress_](const std::stop_token& stop) {
        std::function<void()> after = [] {};
        try {
            auto file = std::make_shared<AtomicFile>(target);
            auto sheets = std::make_shared<project::PrintedSheets>(
                project::draw_sheets(plan, *map, words, numbers, file->path(), *progress, stop));
            // The carnet knows a page before anybody holds it.
            after = [this, &project, file, sheets, target] {
                project.sheets().add(sheets->sheets);
                file->commit();
                printed_ = target;
                told_ = Message{"printing.done",
                                {{"n", std::to_string(sheets->pages)}, {"file", target.string()}}};
            };
        } catch (const Error& error) {
            after = [this, message = error.message()] { told_ = message; };
        } catch (const Cancelled&) {
            after = [this] { told_.reset(); };
        }
        mailbox_.post([this, after] {
            progress_.reset();
            after();
        });
    });
}

void PrintPage::foot(ui::Ui& ui, ui::Rect& rest, operation::Workbench& bench) {
    const auto* planned = std::get_if<project::SheetPlan>(&plan_);
    if (!printed_.empty()) {
        if (ui::button(ui, rest.cut_bottom(52_px),
                       {.label = text::tr("printing.open"),
                        .picture = ui::glyph::printer,
                        .kind = ui::ButtonKind::primary}) &&
            SDL_OpenURL(("file://" + printed_.string()).c_str()) != 0) {
            told_ = Message{"printing.cannot_open", {{"file", printed_.string()}}};
        }
        rest.cut_bottom(8_px);
    } else if (planned != nullptr) {
        const std::size_t pages = planned->sheets.size();
        const ui::Button go{.label = pages == 1
                                         ? text::tr("printing.go_one")
                                         : text::tr("printing.go", {{"n", std::to_string(pages)}}),
                            .picture = ui::glyph::file,
                            .kind = ui::ButtonKind::primary};
        if (ui::button(ui, rest.cut_bottom(52_px), go)) print(bench);
        rest.cut_bottom(8_px);
    }
    const auto words = [&](const Message& message, ImU32 color) {
        const std::string sentence = text::say(message);
        const float height = ui::measure(ui, sentence, ui::Font::body, rest.w).h;
        ui::text(ui, rest.cut_bottom(std::min(height, rest.h / 2)), sentence, {.color = color});
        rest.cut_bottom(8_px);
    };
    if (const auto* why = std::get_if<Message>(&plan_)) words(*why, ui::color::warning);
    if (told_) words(*told_, ui::color::ink);
}

void PrintPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "print");
    mailbox_.drain();
    if (on_sectors_) {
        on_sectors_ = !sectors_.draw(ui, rect, bench);
        planned_.reset();
        return;
    }
    ui::Rect rest = rect;
    const ui::Button back{.label = text::tr("editing.close"), .picture = ui::glyph::back};
    if (ui::button(ui, rest.cut_bottom(48_px), back)) bench.open(operation::Page::none);
    rest.cut_bottom(10_px);
    if (!progress_) {
        plan(bench);
        foot(ui, rest, bench);
    }
    ui::ScrollArea scroll(ui, "choices", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, text::tr("printing.title"), {.font = ui::Font::heading});
    if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), text::tr("printing.drawing"),
                              progress_->share())) {
            worker_.cancel_all();
        }
        ui.request_frame_in(0.1);
    } else {
        choices(ui, column, bench);
    }
    scroll.set_height(column.used());
}

void PrintPage::draw_pages(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                           operation::Workbench& bench) {
    if (on_sectors_) {
        sectors_.draw_borders(ui, map, camera, bench);
        return;
    }
    const map::Viewport& port = camera.viewport();
    view_ = {};
    view_.extend(camera.to_location({0, 0}));
    view_.extend(
        camera.to_location({static_cast<double>(port.width), static_cast<double>(port.height)}));
    plan(bench);
    const auto* plan = std::get_if<project::SheetPlan>(&plan_);
    if (plan == nullptr) return;
    for (const project::PlannedSheet& page : plan->sheets) {
        if (page.sheet.purpose == project::SheetPurpose::releve) continue;
        const auto ring =
            project::ground_ring(page.sheet.payload.ground, page.sheet.payload.layout);
        map_border(ui, map, camera, std::span(ring).first(ring.size() - 1), page.sheet.name);
    }
}

}  // namespace arpent::panel

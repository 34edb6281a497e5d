// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/print_page.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/toggle.hpp"
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/project/print_sheets.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/sheet_theme.hpp"

#include <SDL_misc.h>

#include <algorithm>
#include <array>
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
    order_.layout = layout_for(paper_, direction_);
    order_.language = text::language();
    if (planned_ == order_) return;
    planned_ = order_;
    printed_.clear();
    plan_ = project::plan_sheets(bench.project(), order_);
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

void PrintPage::choices(ui::Ui& ui, ui::Column& column) {
    const std::array<std::string, 2> papers = {"A4", "A3"};
    ui::segments(ui, column.next(48_px), papers, paper_);
    const std::array<std::string, 2> directions = {text::tr("printing.portrait"),
                                                   text::tr("printing.landscape")};
    ui::segments(ui, column.next(48_px), directions, direction_);
    scale_row(ui, column.next(48_px));
    theme_row(ui, column.next(48_px));
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

void PrintPage::outcome(ui::Ui& ui, ui::Column& column) {
    if (told_) column.words(ui, text::say(*told_));
    if (!printed_.empty() && ui::button(ui, column.next(52_px),
                                        {.label = text::tr("printing.open"),
                                         .picture = ui::glyph::printer,
                                         .kind = ui::ButtonKind::primary})) {
        if (SDL_OpenURL(("file://" + printed_.string()).c_str()) != 0) {
            told_ = Message{"printing.cannot_open", {{"file", printed_.string()}}};
        }
    }
}

void PrintPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "print");
    mailbox_.drain();
    ui::Rect rest = rect;
    const ui::Button back{.label = text::tr("editing.close"), .picture = ui::glyph::back};
    if (ui::button(ui, rest.cut_bottom(48_px), back)) bench.open(operation::Page::none);
    rest.cut_bottom(10_px);
    ui::ScrollArea scroll(ui, "choices", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, text::tr("printing.title"), {.font = ui::Font::heading});
    if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), text::tr("printing.drawing"),
                              progress_->share())) {
            worker_.cancel_all();
        }
        ui.request_frame_in(0.1);
        scroll.set_height(column.used());
        return;
    }
    choices(ui, column);
    plan(bench);
    if (const auto* why = std::get_if<Message>(&plan_)) {
        column.words(ui, text::say(*why), {.color = ui::color::warning});
    } else {
        const std::size_t pages = std::get<project::SheetPlan>(plan_).sheets.size();
        ui::Button go{.label = text::tr("printing.go", {{"n", std::to_string(pages)}}),
                      .picture = ui::glyph::file};
        go.kind = printed_.empty() ? ui::ButtonKind::primary : ui::ButtonKind::secondary;
        if (ui::button(ui, column.next(52_px), go)) print(bench);
    }
    outcome(ui, column);
    scroll.set_height(column.used());
}

void PrintPage::draw_pages(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                           operation::Workbench& bench) {
    plan(bench);
    const auto* plan = std::get_if<project::SheetPlan>(&plan_);
    if (plan == nullptr) return;
    const ui::Clip clip(ui, map);
    for (const project::PlannedSheet& page : plan->sheets) {
        if (page.sheet.purpose != project::SheetPurpose::map) continue;
        std::vector<ImVec2> border;
        ui::Point middle{};
        const auto ring =
            project::ground_ring(page.sheet.payload.ground, page.sheet.payload.layout);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const map::ScreenPoint at = camera.to_screen(ring[i]);
            border.emplace_back(map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y));
            middle.x += border.back().x / static_cast<float>(ring.size() - 1);
            middle.y += border.back().y / static_cast<float>(ring.size() - 1);
        }
        ui.draw().AddPolyline(border.data(), static_cast<int>(border.size()), ui::color::card,
                              ImDrawFlags_Closed, 5_px);
        ui.draw().AddPolyline(border.data(), static_cast<int>(border.size()), ui::color::action,
                              ImDrawFlags_Closed, 2_px);
        const ui::Size size = ui::measure(ui, page.sheet.name, ui::Font::strong);
        const ui::Rect label{middle.x - size.w / 2 - 8_px, middle.y - size.h / 2 - 4_px,
                             size.w + 16_px, size.h + 8_px};
        ui::box(ui, label, ui::color::card, ui::color::action);
        ui::text(ui, label, page.sheet.name,
                 {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    }
}

}  // namespace arpent::panel

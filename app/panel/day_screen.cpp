// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/day_screen.hpp"

#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::panel {

using ui::operator""_px;

namespace {

/// One moment on the line: a disc with its picture (a tick once it is done), its name below.
bool step_disc(ui::Ui& ui, const ui::Rect& cell, Step step, bool done, bool chosen, bool named) {
    const std::string name = name_of(step);
    const ui::Response r = ui.control(name, cell, true, chosen ? text::tr("day.here") : "");
    ui::Rect rest = cell;
    const float disc = std::min({72_px, cell.w - 4_px, named ? cell.h - 34_px : cell.h});
    const ui::Rect place = rest.cut_top(disc).centered(disc, disc);
    const ui::Point middle = place.center();
    const ImU32 ground = done ? ui::color::action : r.hovered ? ui::color::hover : ui::color::track;
    ui.draw().AddCircleFilled({middle.x, middle.y}, disc / 2, chosen ? ui::color::card : ground);
    if (chosen || r.hovered) {
        ui.draw().AddCircle({middle.x, middle.y}, disc / 2 - 2_px, ui::color::action, 0, 4_px);
    }
    const ImU32 ink = chosen ? ui::color::action : done ? ui::color::on_action : ui::color::ink_2;
    ui::draw_picture(ui, place.centered(disc * 0.45F, disc * 0.45F),
                     done && !chosen ? ui::glyph::check : picture_of(step), ink);
    if (r.focus_shown) ui::focus_ring(ui, cell);
    if (named) {
        ui::text(ui, rest, name,
                 {.font = chosen ? ui::Font::strong : ui::Font::body,
                  .align = ui::Align::center,
                  .max_lines = 1});
    } else {
        ui.tooltip(r, cell, name);
    }
    return r.clicked;
}

void draw_row(ui::Ui& ui, const ui::Rect& rect, const StepRow& row) {
    ui::box(ui, rect, ui::color::card, ui::color::line);
    ui::Rect rest = rect.inset(16_px, 8_px);
    const ui::Rect sign = rest.cut_left(28_px).centered(26_px, 26_px);
    if (row.group > 0) {
        ui::group_mark(ui, sign, ui::group_look(static_cast<std::size_t>(row.group - 1)));
    } else {
        ui::draw_picture(ui, sign, row.picture, ui::color::action);
    }
    rest.cut_left(14_px);
    if (!row.right.empty()) {
        const float width = std::min(ui::measure(ui, row.right).w + 1, rest.w / 2);
        ui::text(ui, rest.cut_right(width), row.right, {.align = ui::Align::right, .max_lines = 2});
        rest.cut_right(14_px);
    }
    if (row.share >= 0 && rest.w > 420_px) {
        const ui::Rect bar = rest.cut_right(240_px);
        const auto look = ui::group_look(static_cast<std::size_t>(std::max(0, row.group - 1)));
        ui::progress_bar(ui, bar.centered(bar.w, 12_px), row.share, look.color);
        rest.cut_right(14_px);
    }
    if (row.detail.empty()) {
        ui::text(ui, rest, row.label, {.font = ui::Font::strong, .max_lines = 2});
        return;
    }
    ui::text(ui, rest.cut_top(rest.h / 2), row.label, {.font = ui::Font::strong, .max_lines = 1});
    ui::text(ui, rest, row.detail,
             {.font = ui::Font::small, .color = ui::color::ink_2, .max_lines = 1});
}

}  // namespace

void DayScreen::open() {
    seen_.reset();
    chosen_.reset();
}

void DayScreen::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = bench.project().edit_count();
    if (seen_ == edits) return;
    seen_ = edits;
    day_ = read_day(bench);
    if (!chosen_) chosen_ = day_.now();
}

void DayScreen::draw_line(ui::Ui& ui, const ui::Rect& rect) {
    const float width = rect.w / static_cast<float>(step_count);
    const bool named = std::ranges::all_of(all_steps, [&](Step step) {
        return ui::measure(ui, name_of(step), ui::Font::strong).w < width - 4_px;
    });
    // The line itself, behind the discs.
    const float disc = std::min({72_px, width - 8_px, named ? rect.h - 34_px : rect.h});
    ui::fill(ui, {rect.x + width / 2, rect.y + disc / 2 - 1_px, rect.w - width, 3_px},
             ui::color::line);
    for (std::size_t i = 0; i < step_count; ++i) {
        const Step step = all_steps.at(i);
        const ui::Rect cell{std::round(rect.x + width * static_cast<float>(i)) + 2_px, rect.y,
                            std::floor(width) - 4_px, rect.h};
        if (step_disc(ui, cell, step, day_.is_done(step), chosen_ == step, named)) chosen_ = step;
    }
}

void DayScreen::draw_rows(ui::Ui& ui, const ui::Rect& rect, const StepView& view) {
    ui::Rect rest = rect;
    const float head = ui::measure(ui, view.heading, ui::Font::heading, rest.w).h;
    ui::text(ui, rest.cut_top(head), view.heading, {.font = ui::Font::heading});
    rest.cut_top(10_px);
    ui::ScrollArea scroll(ui, "rows", rest);
    ui::Column column(scroll.content(), 10_px);
    for (const StepRow& row : view.rows) {
        draw_row(ui, column.next(row.detail.empty() ? 60_px : 72_px), row);
    }
    scroll.set_height(column.used());
}

std::optional<Destination> DayScreen::draw_actions(ui::Ui& ui, const ui::Rect& rect,
                                                   const StepView& view) {
    ui::ScrollArea scroll(ui, "actions", rect);
    ui::Column column(scroll.content(), 12_px);
    column.words(ui, text::tr("day.next"), {.font = ui::Font::heading});
    std::optional<Destination> to;
    bool first = true;
    for (const StepAction& action : view.actions) {
        ui::Button button{.label = action.label, .picture = action.picture};
        button.kind = first ? ui::ButtonKind::primary : ui::ButtonKind::secondary;
        button.font = first ? ui::Font::large : ui::Font::body;
        if (ui::button(ui, column.next(first ? 72_px : 56_px), button)) to = action.to;
        first = false;
    }
    column.words(ui, view.hint, {.color = ui::color::ink_2});
    scroll.set_height(column.used());
    return to;
}

std::optional<Destination> DayScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "day");
    refresh(bench);
    const auto frame = screen_frame(
        ui, {text::tr("day.map"), text::tr("day.of", {{"name", bench.project().name()}}), ""},
        bench);
    if (frame.back) return Destination{Place::map, operation::Page::none};
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 20_px);
    draw_line(ui, rest.cut_top(112_px));
    rest.cut_top(24_px);
    const StepView view = view_of(*chosen_, day_);
    const ui::Rect left = rest.cut_left(rest.w * 0.62F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    draw_rows(ui, left, view);
    return draw_actions(ui, rest, view);
}

}  // namespace arpent::panel

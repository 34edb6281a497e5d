// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/history_page.hpp"

#include "app/operation/undo.hpp"
#include "app/operation/words.hpp"
#include "app/operation/writable.hpp"
#include "app/panel/status_words.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <set>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

std::string group_words(const std::string& group) {
    return group.empty() ? tr("history.nobody") : group;
}

/// What was done; of an undo, that it took that back.
std::string words_of(const project::Step& step) {
    const std::string what = operation::say_label(step.label);
    return step.undoes ? tr("history.taken_back", {{"what", what}}) : what;
}

ui::Picture picture_of(const project::Step& step) {
    if (step.undoes) return ui::glyph::undo;
    return step.marks > 0 ? ui::glyph::photo : ui::glyph::pencil;
}

}  // namespace

void HistoryPage::refresh(operation::Workbench& bench) {
    const auto element = bench.selection().single();
    const std::tuple now(bench.project().edit_count(), group_, element);
    if (seen_ == now) return;
    seen_ = now;
    project::StepFilter filter;
    filter.element = element;
    std::set<std::string> groups;
    steps_ = bench.project().chronicle().steps(filter);
    for (const project::Step& step : steps_) groups.insert(step.group);
    groups_.assign(groups.begin(), groups.end());
    if (group_ && !groups.contains(*group_)) group_.reset();
    std::erase_if(steps_,
                  [&](const project::Step& each) { return group_ && each.group != *group_; });
}

void HistoryPage::filters(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    if (bench.selection().single()) {
        column.words(ui, tr("history.of_one"), {.color = ui::color::ink_2});
        if (ui::button(ui, column.next(48_px),
                       {.label = tr("history.all"), .picture = ui::glyph::users})) {
            bench.select_nothing();
        }
    }
    if (groups_.size() < 2) return;
    int cell = 0;
    const auto choice = [&](const std::string& words, const std::optional<std::string>& group) {
        ui::Button card{.label = words, .chosen = group_ == group};
        if (ui::choice_card(ui, column.cell(cell++, 2, 48_px), card)) group_ = group;
    };
    choice(tr("history.everybody"), std::nullopt);
    for (const std::string& group : groups_) choice(group_words(group), group);
}

void HistoryPage::step(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                       const project::Step& step) {
    const bool open = open_ == step.id;
    const std::string detail = group_words(step.group) + ", " + moment_words(step.time);
    const ui::ListRow row{.label = words_of(step),
                          .detail = detail,
                          .right = step.undone ? tr("history.undone") : std::string(),
                          .picture = picture_of(step),
                          .chosen = open};
    if (ui::list_row(ui, column.next(64_px), row)) {
        open_ = open ? std::nullopt : std::optional(step.id);
    }
    if (!open) return;
    geo::Box box;
    for (const osm::ElementId id : step.elements) {
        if (const osm::Element element = bench.graph()->get(id)) {
            box.extend(bench.graph()->box_of(element));
        }
    }
    if (!box.is_empty() && ui::button(ui, column.next(48_px),
                                      {.label = tr("history.see"), .picture = ui::glyph::eye})) {
        bench.fly_to(box);
    }
    ui::Button undo{.label = tr("history.take_back"), .picture = ui::glyph::undo};
    undo.enabled = step.can_undo && !operation::why_not_writable(bench);
    if (!undo.enabled) undo.tooltip = tr("history.nothing_left");
    if (ui::button(ui, column.next(48_px), undo)) {
        operation::take_back_step(bench, step.id);
    }
}

void HistoryPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "history");
    refresh(bench);
    ui::Rect rest = rect;
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = tr("editing.close"), .picture = ui::glyph::back})) {
        bench.open(operation::Page::none);
    }
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "steps", rest);
    ui::Column column(scroll.content(), 8_px);
    column.words(ui, tr("history.title"), {.font = ui::Font::heading});
    filters(ui, column, bench);
    if (steps_.empty()) column.words(ui, tr("history.empty"));
    for (const project::Step& each : steps_) {
        // A long day has thousands: those out of sight only take their place.
        if (open_ != each.id && !scroll.shows({rect.x, column.rest().y, rect.w, 64_px})) {
            column.next(64_px);
        } else {
            step(ui, column, bench, each);
        }
    }
    scroll.set_height(column.used());
}

}  // namespace arpent::panel

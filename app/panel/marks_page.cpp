// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/marks_page.hpp"

#include "app/operation/again.hpp"
#include "app/operation/change_tags.hpp"
#include "app/operation/mark_work.hpp"
#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace arpent::panel {

using edit::MarkState;
using operation::Tool;
using ui::operator""_px;

namespace {

/// A mark's surroundings on the map when the page goes to it: half a side of the box, in 1e-7
/// degrees, some 60 m.
constexpr std::int32_t around = 5000;

std::string number_of(const project::QueuedMark& mark) {
    return text::tr(mark.mark.kind == edit::MarkKind::row ? "marks.row" : "marks.number",
                    {{"n", std::to_string(mark.mark.number)}});
}

std::string where_of(const project::QueuedMark& mark) {
    const std::string name = mark.sheet.name.empty() ? mark.mark.sheet : mark.sheet.name;
    if (name.empty()) return mark.sheet.group;
    const std::string words = text::tr("marks.sheet", {{"name", name}});
    return mark.sheet.group.empty() ? words : words + ", " + mark.sheet.group;
}

std::string count_words(std::size_t todo) {
    if (todo == 1) return text::tr("marks.title_one");
    return text::tr("marks.title", {{"n", std::to_string(todo)}});
}

ui::Button card_for(const std::string& words, const preset::PresetPtr& preset) {
    ui::Button card;
    card.label = words;
    card.picture = ui::Picture::icon(preset->icon);
    card.align = ui::Align::left;
    return card;
}

const char* word_of(MarkState state) {
    switch (state) {
        case MarkState::todo: return "marks.todo";
        case MarkState::done: return "marks.done";
        case MarkState::to_complete: return "marks.to_complete";
        case MarkState::not_found: return "marks.not_found";
        case MarkState::doubtful: return "marks.doubtful";
    }
    return "";
}

}  // namespace

MarksPage::MarksPage(project::Project& project,
                     std::shared_ptr<const preset::PresetCatalogue> presets,
                     const std::function<void()>& wake)
    : chooser_(std::move(presets)), pictures_(project, wake) {}

const project::QueuedMark* MarksPage::current() const {
    const auto found = std::find_if(queue_.begin(), queue_.end(),
                                    [this](const auto& each) { return current_ == each.mark.ref; });
    return found == queue_.end() ? nullptr : &*found;
}

void MarksPage::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = bench.project().edit_count();
    if (seen_ == edits) return;
    seen_ = edits;
    queue_ = bench.project().marks().queue();
    todo_ =
        static_cast<std::size_t>(std::count_if(queue_.begin(), queue_.end(), [](const auto& each) {
            return each.fields.state == MarkState::todo;
        }));
}

void MarksPage::go(operation::Workbench& bench, std::optional<edit::MarkRef> mark) {
    current_ = mark;
    choosing_ = false;
    bench.select_nothing();
    const project::QueuedMark* now = current();
    if (now == nullptr || !now->mark.place.is_defined()) return;
    geo::Box box;
    const geo::Location at = now->mark.place;
    box.extend(geo::Location{at.x - around, at.y - around});
    box.extend(geo::Location{at.x + around, at.y + around});
    bench.fly_to(box);
}

void MarksPage::go_on(operation::Workbench& bench) {
    if (current_) return go(bench, bench.project().marks().next_to_do(*current_));
    const auto first = std::find_if(queue_.begin(), queue_.end(), [](const auto& each) {
        return each.fields.state == MarkState::todo;
    });
    if (first != queue_.end()) go(bench, first->mark.ref);
}

void MarksPage::step(operation::Workbench& bench, int by) {
    const auto found = std::find_if(queue_.begin(), queue_.end(),
                                    [this](const auto& each) { return current_ == each.mark.ref; });
    if (found == queue_.end()) return go_on(bench);
    const auto size = static_cast<std::ptrdiff_t>(queue_.size());
    const auto at = (std::distance(queue_.begin(), found) + by + size) % size;
    go(bench, queue_[static_cast<std::size_t>(at)].mark.ref);
}

void MarksPage::enter(operation::Workbench& bench, const edit::Mark& mark,
                      const operation::Kind& kind) {
    choosing_ = false;
    operation::enter_mark(bench, mark, kind);
}

void MarksPage::nothing(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Column column(rect, 12_px);
    column.words(ui, text::tr(queue_.empty() ? "marks.empty_title" : "marks.all_done"),
                 {.font = ui::Font::heading});
    column.words(ui, text::tr(queue_.empty() ? "marks.empty_words" : "marks.all_done_words"));
    if (ui::button(ui, column.next(52_px),
                   {.label = text::tr("operation.papers"),
                    .picture = ui::glyph::photo,
                    .kind = ui::ButtonKind::primary})) {
        bench.open(operation::Page::papers);
    }
    if (!queue_.empty() &&
        ui::button(ui, column.next(48_px),
                   {.label = text::tr("marks.look_again"), .picture = ui::glyph::eye})) {
        go(bench, queue_.front().mark.ref);
    }
}

void MarksPage::head(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const project::QueuedMark& mark = *current();
    ui::text(ui, column.next(34_px), count_words(todo_), {.font = ui::Font::heading});
    ui::Rect row = column.next(48_px);
    const ui::Button before{
        .label = text::tr("marks.before"), .picture = ui::glyph::back, .hide_label = true};
    const ui::Button next{
        .label = text::tr("marks.next"), .picture = ui::glyph::right, .hide_label = true};
    const int by = static_cast<int>(ui::button(ui, row.cut_right(48_px), next)) -
                   static_cast<int>(ui::button(ui, row.cut_left(48_px), before));
    row = row.inset(10_px, 0);
    ui::text(ui, row.cut_top(row.h / 2), number_of(mark),
             {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    ui::text(ui, row, where_of(mark),
             {.font = ui::Font::small,
              .color = ui::color::ink_2,
              .align = ui::Align::center,
              .max_lines = 1});
    if (by != 0) step(bench, by);
}

void MarksPage::picture(ui::Ui& ui, const ui::Rect& rect, const project::QueuedMark& mark) {
    ui::box(ui, rect, ui::color::ground, ui::color::line);
    std::vector<edit::MarkRef> others;
    for (const auto& each : queue_) {
        if (each.fields.state == MarkState::todo) others.push_back(each.mark.ref);
    }
    const gl::Texture* texture = pictures_.get(mark.mark.ref, others);
    if (texture == nullptr) {
        const bool lost = pictures_.is_settled(mark.mark.ref);
        ui::text(ui, rect.inset(12_px), text::tr(lost ? "marks.no_picture" : "scan.loading"),
                 {.color = ui::color::ink_2, .align = ui::Align::center});
        return;
    }
    const ui::Rect inside = rect.inset(4_px);
    const auto width = static_cast<float>(texture->width());
    const auto height = static_cast<float>(texture->height());
    const float scale = std::min(inside.w / width, inside.h / height);
    const ui::Rect place = inside.centered(width * scale, height * scale);
    ui.draw().AddImage(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture->id())),
                       {place.x, place.y}, {place.right(), place.bottom()});
    ui.note(text::tr("marks.picture"), place);
}

// The answer that the sticker gives, then the thing before once more, then the question.
void MarksPage::answers(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                        const project::QueuedMark& mark) {
    const bool placed = mark.mark.place.is_defined();
    if (placed) {
        if (const auto preset = chooser_.catalogue().find(mark.fields.preset)) {
            const auto words =
                text::tr("marks.it_is", {{"what", preset->name.in(text::language())}});
            if (ui::choice_card(ui, column.next(56_px), card_for(words, preset))) {
                return enter(bench, mark.mark, operation::kind_of(preset));
            }
        }
        const auto& last = bench.last_kind(Tool::point);
        if (last && last->preset && last->preset->id != mark.fields.preset) {
            const auto words =
                text::tr("operation.again", {{"what", last->preset->name.in(text::language())}});
            if (ui::choice_card(ui, column.next(56_px), card_for(words, last->preset))) {
                return enter(bench, mark.mark, *last);
            }
        }
        if (ui::button(ui, column.next(52_px),
                       {.label = text::tr("editing.what_is_it"),
                        .picture = ui::glyph::help,
                        .kind = ui::ButtonKind::primary})) {
            choosing_ = true;
        }
    }
    constexpr std::array<std::pair<Tool, const char*>, 3> tools = {
        {{Tool::point, "marks.place_point"},
         {Tool::line, "operation.draw_line"},
         {Tool::area, "operation.draw_area"}}};
    for (const auto& [tool, key] : tools) {
        if (tool == Tool::point && placed) continue;
        const ui::Picture look = tool == Tool::point  ? ui::glyph::marker
                                 : tool == Tool::line ? ui::glyph::signs
                                                      : ui::glyph::square;
        if (ui::button(ui, column.next(48_px), {.label = text::tr(key), .picture = look})) {
            bench.open(operation::Page::none);
            operation::draw_mark(bench, mark.mark, tool);
            return;
        }
    }
}

void MarksPage::states(ui::Ui& ui, ui::Rect& rest, operation::Workbench& bench,
                       const project::QueuedMark& mark) {
    const std::array<std::pair<MarkState, ui::Picture>, 3> states = {
        {{MarkState::to_complete, ui::glyph::clock},
         {MarkState::not_found, ui::glyph::close},
         {MarkState::doubtful, ui::glyph::help}}};
    ui::Column column(rest.cut_bottom(2 * 48_px + 10_px), 10_px);
    rest.cut_bottom(10_px);
    int cell = 0;
    for (const auto& [state, look] : states) {
        ui::Button button{.label = text::tr(word_of(state)), .picture = look};
        button.chosen = mark.fields.state == state;
        if (ui::button(ui, column.cell(cell++, 2, 48_px), button) &&
            operation::settle_mark(bench, mark.mark.ref, state)) {
            return go_on(bench);
        }
    }
    if (ui::button(ui, column.cell(cell, 2, 48_px),
                   {.label = text::tr("form.pass"), .picture = ui::glyph::right})) {
        step(bench, 1);
    }
}

void MarksPage::ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                         const project::QueuedMark& mark) {
    ui::Rect rest = rect;
    ui::text(ui, rest.cut_top(40_px), text::tr("editing.what_is_it"), {.font = ui::Font::heading});
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = text::tr("marks.back"), .picture = ui::glyph::back})) {
        choosing_ = false;
    }
    rest.cut_bottom(10_px);
    picture(ui, rest.cut_top(std::min(130_px, rest.h * 0.25F)), mark);
    rest.cut_top(10_px);
    if (const auto kind = chooser_.draw(ui, rest, preset::Geometry::node)) {
        enter(bench, mark.mark, operation::kind_of(kind));
    }
}

// What the mark became: its questions, one at a time, and the way on.
void MarksPage::entered(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                        const osm::Element& element) {
    ui::Rect rest = rect;
    if (ui::button(ui, rest.cut_bottom(52_px),
                   {.label = todo_ > 0 ? text::tr("marks.go_on") : text::tr("marks.finish"),
                    .picture = ui::glyph::right,
                    .kind = ui::ButtonKind::primary,
                    .font = ui::Font::large})) {
        return go_on(bench);
    }
    rest.cut_bottom(10_px);
    const auto preset = bench.recognise(element);
    ui::Column column(rest, 8_px);
    ui::text(ui, column.next(34_px),
             preset ? preset->name.in(text::language()) : text::tr("editing.unnamed"),
             {.font = ui::Font::heading, .max_lines = 1});
    picture(ui, column.next(std::min(120_px, rest.h * 0.2F)), *current());
    FormSubject subject;
    subject.element = element.id();
    subject.tags = element.tags();
    subject.preset = preset;
    const auto result = form_.draw(ui, column.rest(), subject, [](ui::Column&) {});
    if (!result.tags) return;
    operation::change_tags(bench, element.id(), *result.tags);
    if (preset) bench.remember_kind(Tool::point, {preset, operation::repeatable(*result.tags)});
}

void MarksPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "marks");
    pictures_.update();
    refresh(bench);
    if (current() == nullptr) go_on(bench);
    const project::QueuedMark* mark = current();
    if (mark == nullptr) return nothing(ui, rect, bench);
    const osm::Element element = mark->fields.state == MarkState::done && mark->fields.element
                                     ? bench.graph()->get(*mark->fields.element)
                                     : osm::Element{};
    if (element) return entered(ui, rect, bench, element);
    if (choosing_) return ask_kind(ui, rect, bench, *mark);
    ui::Rect rest = rect;
    states(ui, rest, bench, *mark);
    if (current() == nullptr) return;
    ui::Column column(rest, 10_px);
    head(ui, column, bench);
    if (current() == nullptr) return;
    picture(ui, column.next(std::clamp(column.rest().h - 280_px, 90_px, 240_px)), *current());
    answers(ui, column, bench, *current());
}

void MarksPage::draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                          operation::Workbench& bench) {
    refresh(bench);
    const ui::Clip clip(ui, map);
    for (const project::QueuedMark& each : queue_) {
        const bool now = current_ == each.mark.ref;
        if (!each.mark.place.is_defined() || (each.fields.state == MarkState::done && !now)) {
            continue;
        }
        const map::ScreenPoint at = camera.to_screen(each.mark.place);
        draw_pin(ui, {map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)},
                 std::to_string(each.mark.number), now ? PinLook::chosen : PinLook::waiting);
    }
}

}  // namespace arpent::panel

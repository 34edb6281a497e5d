// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/marks_page.hpp"

#include "app/operation/again.hpp"
#include "app/operation/change_tags.hpp"
#include "app/operation/lock.hpp"
#include "app/operation/name_element.hpp"
#include "app/operation/stage.hpp"
#include "app/panel/mark_words.hpp"
#include "app/panel/pin.hpp"
#include "app/panel/twin_card.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace arpent::panel {

using edit::MarkState;
using operation::Kind;
using operation::Tool;
using ui::operator""_px;

namespace {

/// A mark's surroundings on the map when the page goes to it: half a side of the box, in 1e-7
/// degrees, some 60 m.
constexpr std::int32_t around = 5000;

bool is_todo(const project::QueuedMark& mark) { return mark.fields.state == MarkState::todo; }

}  // namespace

MarksPage::MarksPage(project::Project& project,
                     std::shared_ptr<const preset::PresetCatalogue> presets,
                     const std::function<void()>& wake)
    : chooser_(std::move(presets)), pictures_(project, wake) {}

const project::QueuedMark* MarksPage::find(std::optional<edit::MarkRef> ref) const {
    const auto found =
        std::ranges::find_if(queue_, [&](const auto& each) { return ref == each.mark.ref; });
    return found == queue_.end() ? nullptr : &*found;
}

// What undo took back is to be settled again, so the page returns to it.
void MarksPage::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = bench.project().edit_count();
    if (seen_ == edits) return;
    const project::MarkStore& marks = bench.project().marks();
    if (!seen_ && !bench.last_kind(Tool::point)) {
        const auto last = marks.last_entry(bench.project().settings().group);
        const auto preset = last ? chooser_.catalogue().find(last->preset) : nullptr;
        if (preset) bench.remember_kind(Tool::point, {preset, operation::repeatable(last->tags)});
    }
    seen_ = edits;
    queue_ = marks.queue();
    todo_ = static_cast<std::size_t>(std::ranges::count_if(queue_, is_todo));
    const project::QueuedMark* latest = settled_.empty() ? nullptr : find(settled_.back());
    if (latest != nullptr && is_todo(*latest)) {
        const edit::MarkRef back = settled_.back();
        settled_.pop_back();
        return go(bench, back);
    }
    look_at_row(bench);
}

void MarksPage::look_at_row(operation::Workbench& bench) {
    const project::MarkStore& marks = bench.project().marks();
    row_ = current_ ? marks.suggested_row(*current_) : std::nullopt;
    const project::QueuedMark* now = current();
    if (now == nullptr) return;
    answers_.prepare(bench, *now, row_ ? marks.suggested_tags(row_->mark.ref) : osm::Tags{});
}

void MarksPage::go(operation::Workbench& bench, std::optional<edit::MarkRef> mark) {
    current_ = mark;
    choosing_ = false;
    walked_.reset();
    before_.reset();
    bench.select_nothing();
    look_at_row(bench);
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
    const auto first = std::ranges::find_if(queue_, is_todo);
    if (first != queue_.end()) go(bench, first->mark.ref);
}

void MarksPage::step(operation::Workbench& bench, int by) {
    const auto found =
        std::ranges::find_if(queue_, [&](const auto& each) { return current_ == each.mark.ref; });
    if (found == queue_.end()) return go_on(bench);
    const auto size = static_cast<std::ptrdiff_t>(queue_.size());
    const auto at = (std::distance(queue_.begin(), found) + by + size) % size;
    go(bench, queue_[static_cast<std::size_t>(at)].mark.ref);
}

operation::MarkAndRow MarksPage::mark_and_row() const {
    operation::MarkAndRow marks{*current_};
    if (row_) marks.push_back(row_->mark.ref);
    return marks;
}

void MarksPage::settled() { settled_.push_back(*current_); }

void MarksPage::enter(operation::Workbench& bench, const Kind& kind) {
    choosing_ = false;
    const Kind* like = kind.preset ? bench.last_described(kind.preset->id) : nullptr;
    const auto before = like != nullptr ? std::optional(*like) : std::nullopt;
    if (!operation::enter_marks(bench, mark_and_row(), current()->mark.place, kind)) return;
    settled();
    if (operation::is_complete(kind)) return go_on(bench);
    walked_ = current_;
    before_ = before;
}

void MarksPage::settle(operation::Workbench& bench, MarkState state) {
    if (!operation::settle_marks(bench, mark_and_row(), state)) return;
    settled();
    go_on(bench);
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
    ui::Rect row = column.next(48_px);
    const ui::Button before{
        .label = text::tr("marks.before"), .picture = ui::glyph::back, .hide_label = true};
    const ui::Button next{
        .label = text::tr("marks.next"), .picture = ui::glyph::right, .hide_label = true};
    const int by = static_cast<int>(ui::button(ui, row.cut_right(48_px), next)) -
                   static_cast<int>(ui::button(ui, row.cut_left(48_px), before));
    row = row.inset(10_px, 0);
    ui::text(ui, row.cut_top(row.h / 2), mark_number(mark),
             {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
    ui::text(ui, row, mark_sheet(mark),
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
        if (is_todo(each)) others.push_back(each.mark.ref);
    }
    const gl::Texture* texture = pictures_.get(mark.mark.ref, others);
    if (texture == nullptr) {
        const bool lost = pictures_.is_settled(mark.mark.ref);
        ui::text(ui, rect.inset(6_px, 2_px), text::tr(lost ? "marks.no_picture" : "scan.loading"),
                 {.font = ui::Font::small, .color = ui::color::ink_2, .align = ui::Align::center});
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

void MarksPage::answers(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const MarkAnswers::Said said = answers_.draw(ui, column);
    if (said.kind) return enter(bench, *said.kind);
    if (said.other) choosing_ = true;
    if (!said.draw) return;
    bench.open(operation::Page::none);
    operation::draw_marks(bench, mark_and_row(), *said.draw);
    settled();
    walked_ = current_;
}

void MarksPage::state_button(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                             MarkState state) {
    ui::Button button{.label = state_words(state)};
    button.picture = state == MarkState::to_complete ? ui::glyph::clock : ui::glyph::close;
    button.chosen = current()->fields.state == state;
    if (ui::button(ui, rect, button)) settle(bench, state);
}

void MarksPage::skip_row(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Column row(rect, 10_px);
    ui::Button unknown{.label = text::tr("form.dont_know")};
    unknown.chosen = current()->fields.state == MarkState::doubtful;
    if (ui::button(ui, row.cell(0, 2, rect.h), unknown)) {
        return settle(bench, MarkState::doubtful);
    }
    if (ui::button(ui, row.cell(1, 2, rect.h), {.label = text::tr("form.pass")})) {
        step(bench, 1);
    }
}

// The mark's picture, what it may be, and at the foot what may become of it besides. With large
// letters all but the way on scrolls, what it may be first: the map shows the paper too.
void MarksPage::to_settle(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const auto stays = [this, now = current_] { return current_ == now && current() != nullptr; };
    const bool is_low = rect.h < 440_px;
    ui::Rect rest = rect;
    skip_row(ui, rest.cut_bottom(48_px), bench);
    rest.cut_bottom(10_px);
    if (!stays()) return;
    const auto state_row = [&](ui::Column row) {
        state_button(ui, row.cell(0, 2, 48_px), bench, MarkState::to_complete);
        if (stays()) state_button(ui, row.cell(1, 2, 48_px), bench, MarkState::not_found);
    };
    if (!is_low) {
        state_row(ui::Column(rest.cut_bottom(48_px), 10_px));
        rest.cut_bottom(10_px);
        if (!stays()) return;
        ui::text(ui, rest.cut_top(30_px), marks_left(todo_), {.font = ui::Font::heading});
        rest.cut_top(4_px);
    }
    ui::Column top(rest, 8_px);
    head(ui, top, bench);
    if (!stays()) return;
    ui::ScrollArea scroll(ui, "answers", top.rest());
    ui::Column column(scroll.content(), 8_px);
    const float room = top.rest().h - answers_.wanted(ui, column.rest().w) - 8_px;
    const auto paper = [&] {
        picture(ui, column.next(std::clamp(room, 68_px, 240_px)), *current());
        const auto ticks = row_ ? ticks_words(row_->mark.ticks, row_->sheet.theme) : std::string();
        if (ticks.empty()) return;
        column.words(ui, text::tr("marks.row_says", {{"what", ticks}}), {.font = ui::Font::small});
    };
    if (!is_low) paper();
    answers(ui, column, bench);
    if (is_low && stays()) {
        paper();
        state_row(ui::Column(column.next(48_px), 10_px));
    }
    if (is_low) column.words(ui, marks_left(todo_), {.font = ui::Font::strong});
    scroll.set_height(column.used());
}

void MarksPage::ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const auto now = current_;
    ui::Rect rest = rect;
    skip_row(ui, rest.cut_bottom(48_px), bench);
    rest.cut_bottom(10_px);
    if (current_ != now || current() == nullptr) return;
    ui::Rect row = rest.cut_top(48_px);
    if (ui::button(
            ui, row.cut_left(48_px),
            {.label = text::tr("marks.back"), .picture = ui::glyph::back, .hide_label = true})) {
        choosing_ = false;
    }
    row.cut_left(10_px);
    ui::text(ui, row, text::tr("editing.what_is_it"), {.font = ui::Font::heading});
    rest.cut_top(10_px);
    if (rest.h > 400_px) {
        picture(ui, rest.cut_top(100_px), *current());
        rest.cut_top(10_px);
    }
    if (const auto kind = chooser_.draw(ui, rest, preset::Geometry::node)) {
        enter(bench, operation::kind_of(kind));
    }
}

void MarksPage::ask_other_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                               const osm::Element& element) {
    ui::Rect rest = rect;
    ui::text(ui, rest.cut_top(40_px), text::tr("editing.what_is_it"), {.font = ui::Font::heading});
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = text::tr("marks.back"), .picture = ui::glyph::back})) {
        choosing_ = false;
    }
    rest.cut_bottom(10_px);
    const auto kind = chooser_.draw(ui, rest, preset::geometry_of(element));
    if (!kind) return;
    choosing_ = false;
    operation::name_element(bench, element.id(), kind);
}

// What the mark became: its questions, one at a time; after the last one the next mark comes.
void MarksPage::entered(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                        const osm::Element& element) {
    if (choosing_) return ask_other_kind(ui, rect, bench, element);
    ui::Rect rest = rect;
    if (ui::button(ui, rest.cut_bottom(52_px),
                   {.label = todo_ > 0 ? text::tr("marks.go_on") : text::tr("marks.finish"),
                    .picture = ui::glyph::right,
                    .kind = ui::ButtonKind::primary,
                    .font = ui::Font::large})) {
        return go_on(bench);
    }
    rest.cut_bottom(10_px);
    form(ui, rest, bench, element);
}

/// « Comme le précédent »: all that is open as it was for the last thing of this kind.
bool MarksPage::like_before(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                            const osm::Element& element) {
    if (!before_) return false;
    const Kind filled = operation::filled_from({before_->preset, element.tags()}, before_->tags);
    if (filled.tags == element.tags()) return false;
    const Offer offer{text::tr("marks.like_before"), answers_in_short(filled), ui::glyph::copy};
    return offer_card(ui, column, offer) &&
           operation::change_tags(bench, element.id(), filled.tags);
}

void MarksPage::form(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                     const osm::Element& element) {
    const auto preset = bench.recognise(element);
    ui::Column column(rect, 8_px);
    ui::Rect title = column.next(34_px);
    const std::string number = mark_number(*current());
    ui::text(ui, title.cut_right(ui::measure(ui, number, ui::Font::body).w + 1_px), number,
             {.color = ui::color::ink_2, .max_lines = 1});
    ui::text(ui, title, preset ? preset->name.in(text::language()) : text::tr("editing.unnamed"),
             {.font = ui::Font::heading, .max_lines = 1});
    if (rect.h > 300_px) picture(ui, column.next(std::min(100_px, rect.h * 0.17F)), *current());
    if (twin_card(ui, column, bench, element.id())) return;
    if (like_before(ui, column, bench, element)) return;
    FormSubject subject;
    subject.element = element.id();
    subject.tags = element.tags();
    subject.preset = preset;
    subject.locked = operation::why_locked(bench, element.id()).has_value();
    subject.shows_tags = operation::has_come_to(bench, project::Stage::tags);
    subject.question_first = true;
    const auto result = form_.draw(ui, column.rest(), subject, [](ui::Column&) {});
    choosing_ = result.other_kind;
    if (result.tags) operation::change_tags(bench, element.id(), *result.tags);
    const bool walks = walked_ == current_ && preset && !result.tags && !choosing_ &&
                       !has_twin(bench, element.id());
    if (walks && !form_.is_asking()) go_on(bench);
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
    choosing_ ? ask_kind(ui, rect, bench) : to_settle(ui, rect, bench);
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

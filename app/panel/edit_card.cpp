// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/edit_card.hpp"

#include "app/operation/catalogue.hpp"
#include "app/operation/change_tags.hpp"
#include "app/operation/lock.hpp"
#include "app/operation/name_element.hpp"
#include "app/operation/stage.hpp"
#include "app/panel/drawing_card.hpp"
#include "app/panel/selection_card.hpp"
#include "app/panel/stage_card.hpp"
#include "app/panel/twin_card.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/scroll_area.hpp"

namespace arpent::panel {

using ui::operator""_px;

EditCard::EditCard(std::shared_ptr<const preset::PresetCatalogue> presets,
                   std::filesystem::path folder, const std::function<void()>& wake)
    : chooser_(std::move(presets)), search_(wake), take_away_(std::move(folder), wake) {}

void EditCard::nothing(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "nothing", rect);
    ui::Column column(scroll.content(), 12_px);
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    column.words(ui, text::tr("editing.nothing.title"), heading);
    column.words(ui, text::tr("editing.nothing.words"));
    column.words(ui, text::tr("editing.nothing.begin"), {.color = ui::color::ink_2});
    stage_card(ui, column, bench);
    scroll.set_height(column.used());
}

void EditCard::carrying(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Column column(rect, 12_px);
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    column.words(ui, text::tr("editing.carry.title"), heading);
    column.words(ui, text::tr("editing.carry.start"));
    verb(ui, column.next(48_px), operation::find("drop"), bench);
}

bool EditCard::ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const osm::ElementId id = *bench.selection().single();
    const osm::Element element = bench.graph()->get(id);
    const auto kind = chooser_.draw(ui, rect, preset::geometry_of(element));
    if (!kind) return false;
    operation::name_element(bench, id, kind);
    return true;
}

void EditCard::selection(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const auto id = bench.selection().single();
    const osm::Element element = id ? bench.graph()->get(*id) : osm::Element{};
    if (element && element.tags().empty() && !operation::why_locked(bench, *id)) {
        ui::Rect rest = rect;
        ui::TextStyle heading;
        heading.font = ui::Font::heading;
        ui::text(ui, rest.cut_top(40_px), text::tr("editing.what_is_it"), heading);
        verb(ui, rest.cut_bottom(48_px), operation::find("delete"), bench);
        rest.cut_bottom(10_px);
        ask_kind(ui, rest, bench);
        return;
    }
    if (!element) {
        ui::Column column(rect, 10_px);
        selection_heading(ui, column, bench);
        selection_actions(ui, column, bench);
        return;
    }
    described(ui, rect, bench, element);
}

void EditCard::described(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                         const osm::Element& element) {
    if (choosing_ == element.id()) {
        if (ask_other_kind(ui, rect, bench)) choosing_.reset();
        return;
    }
    choosing_.reset();
    ui::Column head(rect, 10_px);
    selection_heading(ui, head, bench);
    // Whoever holds one point of a line is bending it, not describing it.
    if (bench.selection().vertex) {
        selection_actions(ui, head, bench);
        return;
    }
    if (twin_card(ui, head, bench, element.id())) return;
    FormSubject subject;
    subject.element = element.id();
    subject.tags = element.tags();
    subject.preset = bench.recognise(element);
    subject.locked = operation::why_locked(bench, element.id()).has_value();
    subject.shows_tags = operation::has_come_to(bench, project::Stage::tags);
    const auto result = form_.draw(ui, head.rest(), subject, [&](ui::Column& column) {
        selection_actions(ui, column, bench);
    });
    if (result.tags) operation::change_tags(bench, element.id(), *result.tags);
    if (result.other_kind) choosing_ = element.id();
}

bool EditCard::ask_other_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Rect rest = rect;
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    ui::text(ui, rest.cut_top(40_px), text::tr("editing.what_is_it"), heading);
    ui::Button back;
    back.label = text::tr("editing.keep_kind");
    back.picture = ui::glyph::back;
    const bool kept = ui::button(ui, rest.cut_bottom(48_px), back);
    rest.cut_bottom(10_px);
    return ask_kind(ui, rest, bench) || kept;
}

void EditCard::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "edit");
    using operation::Page;
    using operation::Tool;
    if (bench.page() == Page::search) return search_.draw(ui, rect, bench);
    search_.rest();
    if (bench.page() == Page::take_away) return take_away_.draw(ui, rect, bench);
    if (bench.tool() == Tool::carry) return carrying(ui, rect, bench);
    if (bench.tool() != Tool::hand) return drawing_card(ui, rect, bench, chooser_);
    bench.forget_absent();
    if (bench.selection().empty()) return nothing(ui, rect, bench);
    selection(ui, rect, bench);
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/selection_card.hpp"

#include "app/operation/catalogue.hpp"
#include "app/operation/lock.hpp"
#include "app/operation/stage.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/paint.hpp"

namespace arpent::panel {

using ui::operator""_px;

namespace {

void locked_notice(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                   const Message& why) {
    ui::TextStyle style;
    style.font = ui::Font::small;
    const std::string words = text::say(why);
    const float inner = column.rest().w - 24_px;
    const operation::Operation& unlock = operation::find("unlock");
    const bool offered = !operation::why_not_yet(bench, unlock);
    const float words_height = ui::measure(ui, words, style.font, inner - 32_px).h;
    ui::Rect place = column.next(words_height + 24_px + (offered ? 58_px : 0));
    ui::box(ui, place, ui::color::hover, ui::color::line);
    place = place.inset(12_px);
    ui::Rect line = place.cut_top(words_height);
    ui::draw_picture(ui, line.cut_left(24_px), ui::glyph::lock, ui::color::ink);
    line.cut_left(8_px);
    ui::text(ui, line, words, style);
    if (!offered) return;
    place.cut_top(10_px);
    verb(ui, place, unlock, bench);
}

std::string name_of(const osm::Element& element, const preset::PresetPtr& kind) {
    const std::string name(element.tags()["name"]);
    if (!name.empty()) return name;
    return kind ? kind->name.in(text::language()) : text::tr("editing.unnamed");
}

/// Whether a button with these words takes no more than half of the column.
bool fits_half(ui::Ui& ui, const ui::Column& column, const Message& label) {
    ui::Button button;
    button.label = text::say(label);
    button.picture = ui::glyph::more;
    return ui::button_width(ui, button) <= (column.rest().w - 10_px) / 2;
}

}  // namespace

void selection_heading(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    const auto& elements = bench.selection().elements;
    if (elements.size() > 1) {
        column.words(ui, text::tr("editing.several", {{"n", std::to_string(elements.size())}}),
                     heading);
        return;
    }
    const osm::Element element = bench.graph()->get(elements.front());
    if (!element) return;
    const auto kind = bench.recognise(element);
    ui::Rect row = column.next(48_px);
    const ui::Rect picture = row.cut_left(40_px);
    ui::draw_picture(ui, picture.centered(32_px, 32_px),
                     kind ? ui::Picture::icon(kind->icon) : ui::glyph::marker, ui::color::action);
    row.cut_left(8_px);
    const std::string name = name_of(element, kind);
    heading.max_lines = 1;
    ui::text(ui, row, name, heading);
    if (kind && kind->name.in(text::language()) != name) {
        column.words(ui, kind->name.in(text::language()), {.color = ui::color::ink_2});
    }
    if (const auto why = operation::why_locked(bench, elements.front())) {
        locked_notice(ui, column, bench, *why);
    }
}

void selection_actions(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    // While everything is locked, the notice says it once: five grey buttons would say it again.
    const auto id = bench.selection().single();
    if (id && operation::why_locked(bench, *id)) return;
    int cell = 0;
    for (const operation::Operation* verb : operation::selection_verbs()) {
        if (!verb->is_available(bench) || operation::why_not_yet(bench, *verb)) continue;
        // Two side by side; long words, and a reason why not, have the row for themselves.
        if (verb->why_not(bench) || !fits_half(ui, column, verb->label(bench))) {
            cell = 0;
            if (verb_with_reason(ui, column, *verb, bench)) return;
        } else if (panel::verb(ui, column.cell(cell++, 2, 48_px), *verb, bench)) {
            return;
        }
    }
}

}  // namespace arpent::panel

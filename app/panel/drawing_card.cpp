// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/drawing_card.hpp"

#include "app/operation/catalogue.hpp"
#include "app/operation/words.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/paint.hpp"

namespace arpent::panel {

using ui::operator""_px;

namespace {

using operation::Tool;

/// The key of a sentence of this card: "editing.line.start".
std::string key_of(Tool tool, const char* sentence) {
    const char* name = tool == Tool::point ? "point" : tool == Tool::line ? "line" : "area";
    return std::string("editing.") + name + '.' + sentence;
}

/// « Cliquez sur la carte, là où il est : Banc. », « Cliquez à chaque tournant du chemin. »
std::string what_to_do(const operation::Workbench& bench) {
    const Tool tool = bench.tool();
    const auto& kind = bench.next_kind();
    if (bench.draft().can_finish()) return text::tr(key_of(tool, "end"));
    if (!bench.draft().empty()) return text::tr(key_of(tool, "next"));
    if (!kind || !kind->preset) return text::tr(key_of(tool, "start"));
    return text::tr(key_of(tool, "start_kind"),
                    {{"what", operation::name_in_sentence(kind->preset)}});
}

void chosen_kind(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const auto& kind = bench.next_kind();
    if (!kind || !kind->preset) return;
    ui::Button button;
    button.label = kind->preset->name.in(text::language());
    button.picture = ui::Picture::icon(kind->preset->icon);
    button.chosen = true;
    button.align = ui::Align::left;
    button.tooltip = text::tr("editing.choose_other");
    if (ui::choice_card(ui, column.next(56_px), button)) bench.set_next_kind({});
}

}  // namespace

void drawing_card(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                  KindChooser& chooser) {
    const ui::Scope scope(ui, "drawing");
    ui::Column column(rect, 12_px);
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    column.words(ui, text::tr(key_of(bench.tool(), "title")), heading);
    chosen_kind(ui, column, bench);
    const auto& kind = bench.next_kind();
    const bool choosing = bench.draft().empty() && (!kind || !kind->preset);
    // With very large letters there is room for the choices alone; Escape drops the tool.
    const bool low = choosing && rect.h < 340_px;
    if (!low) column.words(ui, what_to_do(bench));
    if (bench.tool() != Tool::point && !bench.draft().empty()) {
        verb_with_reason(ui, column, operation::find("finish"), bench, ui::ButtonKind::primary);
        panel::verb(ui, column.next(48_px), operation::find("undo"), bench);
        panel::verb(ui, column.next(48_px), operation::find("drop"), bench);
        return;
    }
    ui::Rect rest = column.rest();
    if (!low) {
        panel::verb(ui, rest.cut_bottom(48_px), operation::find("drop"), bench);
        rest.cut_bottom(12_px);
    }
    if (choosing) chooser.draw_new(ui, rest, bench);
}

}  // namespace arpent::panel

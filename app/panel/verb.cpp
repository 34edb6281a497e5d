// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/verb.hpp"

#include "app/operation/catalogue.hpp"
#include "app/text/text.hpp"

namespace arpent::panel {

using ui::operator""_px;

bool verb(ui::Ui& ui, const ui::Rect& rect, const operation::Operation& verb,
          operation::Workbench& bench, ui::ButtonKind kind) {
    ui::Button button;
    button.label = text::say(verb.label(bench));
    button.picture = verb.picture();
    button.kind = kind;
    const auto why_not = verb.why_not(bench);
    button.enabled = !why_not;
    if (why_not) {
        button.tooltip = text::say(*why_not);
    } else if (const auto key = verb.shortcut()) {
        button.tooltip = text::tr("editing.key", {{"key", ui::key_name(*key)}});
    }
    if (!ui::button(ui, rect, button)) return false;
    verb.run(bench);
    return true;
}

bool verb_with_reason(ui::Ui& ui, ui::Column& column, const operation::Operation& verb,
                      operation::Workbench& bench, ui::ButtonKind kind) {
    const bool ran = panel::verb(ui, column.next(48_px), verb, bench, kind);
    if (const auto why_not = verb.why_not(bench)) {
        ui::TextStyle style;
        style.font = ui::Font::small;
        style.color = ui::color::ink_2;
        column.words(ui, text::say(*why_not), style);
    }
    return ran;
}

void verb_shortcuts(ui::Ui& ui, operation::Workbench& bench) {
    for (const operation::Operation* verb : operation::all()) {
        const auto key = verb->shortcut();
        // Asked for first: two verbs of one key take turns, and only one may have the press.
        if (!key || !verb->is_available(bench) || !ui.shortcut(*key)) continue;
        verb->run(bench);
    }
}

}  // namespace arpent::panel

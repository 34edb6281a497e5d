// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/tool_column.hpp"

#include "app/operation/catalogue.hpp"
#include "app/operation/stage.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/column.hpp"
#include "app/ui/scroll_area.hpp"

#include <algorithm>

namespace arpent::panel {

using ui::operator""_px;

namespace {

bool is_in_hand(const operation::Operation& verb, const operation::Workbench& bench) {
    using operation::Page;
    using operation::Tool;
    const std::string_view name = verb.name();
    return (name == "add_point" && bench.tool() == Tool::point) ||
           (name == "draw_line" && bench.tool() == Tool::line) ||
           (name == "draw_area" && bench.tool() == Tool::area) ||
           (name == "print" && bench.page() == Page::print) ||
           (name == "marks" && bench.page() == Page::marks) ||
           (name == "papers" && bench.page() == Page::papers) ||
           (name == "search" && bench.page() == Page::search) ||
           (name == "take_away" && bench.page() == Page::take_away);
}

}  // namespace

void tool_column(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const auto tools = operation::tools();
    ui::ScrollArea scroll(ui, "tools", rect);
    ui::Column column(scroll.content(), 4_px);
    for (const operation::Operation* tool : tools) {
        ui::Button button;
        button.label = text::say(tool->label(bench));
        button.picture = tool->picture();
        button.chosen = is_in_hand(*tool, bench);
        const auto not_yet = operation::why_not_yet(bench, *tool);
        const auto why_not = not_yet ? not_yet : tool->why_not(bench);
        button.enabled = !why_not;
        if (why_not) {
            button.tooltip = text::say(*why_not);
        } else if (const auto key = tool->shortcut()) {
            button.tooltip = text::tr("editing.key", {{"key", ui::key_name(*key)}});
        }
        const ui::Rect place = column.next(ui::verb_height(ui, button.label, column.rest().w));
        if (ui::verb_button(ui, place, button)) tool->run(bench);
    }
    scroll.set_height(column.used());
}

void history_buttons(ui::Ui& ui, ui::Rect& bar, operation::Workbench& bench) {
    for (const char* name : {"redo", "undo"}) {
        const operation::Operation& verb = operation::find(name);
        ui::Button button;
        button.label = text::say(verb.label(bench));
        button.picture = verb.picture();
        // The name of the carnet, beside them, may be cut; what would be undone should not.
        const float width = std::min(ui::button_width(ui, button), bar.w * 0.65F);
        panel::verb(ui, bar.cut_right(width), verb, bench);
        bar.cut_right(10_px);
    }
}

}  // namespace arpent::panel

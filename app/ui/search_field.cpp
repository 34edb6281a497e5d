// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/search_field.hpp"

#include "app/ui/column.hpp"
#include "app/ui/scroll_area.hpp"

#include <SDL_keycode.h>

#include <algorithm>

namespace arpent::ui {

SearchResult search_field(Ui& ui, const Rect& rect, const TextField& field, std::string& query,
                          std::span<const ListRow> rows, std::string_view nothing) {
    const Scope scope(ui, field.label);
    Rect rest = rect;
    SearchResult result;
    const TextFieldResult typed = text_field(ui, rest.cut_top(52_px), field, query);
    rest.cut_top(10_px);
    result.changed = typed.changed;
    float& marked = ui.memory(ui.id_of("marked"));
    if (typed.changed) {
        marked = 0;
    }
    for (const Key& key : ui.input().keys) {
        marked += ui.is_typing() && key.symbol == SDLK_DOWN ? 1.0F : 0.0F;
        marked -= ui.is_typing() && key.symbol == SDLK_UP ? 1.0F : 0.0F;
    }
    marked = std::clamp(marked, 0.0F, std::max(0.0F, static_cast<float>(rows.size()) - 1));
    const auto best = static_cast<std::size_t>(marked);
    if (typed.entered && best < rows.size()) {
        result.taken = best;
    }
    ScrollArea scroll(ui, "found", rest);
    Column column(scroll.content(), 4_px);
    if (rows.empty() && !query.empty()) {
        column.words(ui, nothing, {.color = color::ink_2});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect place = column.next(rows[i].detail.empty() ? 48_px : 64_px);
        ListRow row = rows[i];
        row.chosen = row.chosen || (!query.empty() && i == best);
        if (scroll.shows(place) && list_row(ui, place, row)) {
            result.taken = i;
        }
    }
    scroll.set_height(column.used());
    return result;
}

}  // namespace arpent::ui

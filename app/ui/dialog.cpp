// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/dialog.hpp"

#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"

#include <SDL_keycode.h>

#include <algorithm>

namespace arpent::ui {

Dialog::Dialog(Ui& ui, Size size) : ui_(ui) {
    ui.push_layer();
    fill(ui, ui.screen(), color::scrim);
    const Rect room = ui.screen().inset(12_px);
    const Rect card = room.centered(std::min(size.w, room.w), std::min(size.h, room.h));
    shadow_around(ui, card);
    fill(ui, card, color::card, corner());
    ui.surface(card);
    content_ = card.inset(std::min(28_px, card.w / 20), std::min(24_px, card.h / 16));
    dismissed_ = ui.escape();
}

Dialog::~Dialog() { ui_.pop_layer(); }

Answer ask(Ui& ui, const Question& q) {
    const float width = std::min(520_px, ui.screen().w - 24_px);
    const float inner = width - 2 * std::min(28_px, width / 20);
    const float head = measure(ui, q.title, Font::heading, inner - 48_px, 1.25F).h;
    const float body = measure(ui, q.words, Font::body, inner).h;
    const Dialog dialog(ui, {width, head + body + 56_px + 2 * 24_px + 36_px});
    const Scope scope(ui, q.title);
    Rect rest = dialog.content();
    Rect buttons = rest.cut_bottom(52_px);
    rest.cut_bottom(16_px);
    Rect title = rest.cut_top(head);
    if (!q.picture.is_empty()) {
        draw_picture(ui, title.cut_left(32_px), q.picture, color::action);
        title.cut_left(16_px);
    }
    text(ui, title, q.title, {.font = Font::heading, .pitch = 1.25F});
    rest.cut_top(12_px);
    {
        ScrollArea scroll(ui, "words", rest);
        Column column(scroll.content(), 0);
        column.words(ui, q.words);
        scroll.set_height(column.used());
    }
    const float gap = 12_px;
    const bool two = !q.no.empty();
    const Rect yes_rect = buttons.cut_right(two ? (buttons.w - gap) / 2 : buttons.w);
    buttons.cut_right(gap);
    const bool no = two && button(ui, buttons, {.label = q.no});
    const bool yes = button(ui, yes_rect, {.label = q.yes, .kind = ButtonKind::primary});
    if (yes || ui.shortcut({SDLK_RETURN}) || (dialog.dismissed() && !two)) {
        return Answer::yes;
    }
    return no || dialog.dismissed() ? Answer::no : Answer::none;
}

}  // namespace arpent::ui

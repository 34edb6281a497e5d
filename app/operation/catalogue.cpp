// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/catalogue.hpp"

#include "app/operation/again.hpp"
#include "app/operation/delete_element.hpp"
#include "app/operation/finish_drawing.hpp"
#include "app/operation/fit.hpp"
#include "app/operation/join.hpp"
#include "app/operation/move.hpp"
#include "app/operation/open_page.hpp"
#include "app/operation/reverse.hpp"
#include "app/operation/split.hpp"
#include "app/operation/stage.hpp"
#include "app/operation/take_tool.hpp"
#include "app/operation/undo.hpp"
#include "app/operation/unlock.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace arpent::operation {
namespace {

struct Verbs {
    TakeTool add_point{Tool::point, "add_point", ui::glyph::marker, 'l'};
    TakeTool draw_line{Tool::line, "draw_line", ui::glyph::signs, 'c'};
    TakeTool draw_area{Tool::area, "draw_area", ui::glyph::square, 'e'};
    OpenPage papers{Page::papers, "papers", ui::glyph::photo, ui::Key{'p'}};
    OpenPage marks{Page::marks, "marks", ui::glyph::pencil, ui::Key{'m'}};
    OpenPage print{Page::print, "print", ui::glyph::printer, ui::Key{'p', true}};
    OpenPage search{Page::search, "search", ui::glyph::search, ui::Key{'f', true}};
    OpenPage ideas{Page::ideas, "ideas", ui::glyph::bulb, ui::Key{'i', true}};
    OpenPage history{Page::history, "history", ui::glyph::clock, ui::Key{'h', true}};
    OpenPage take_away{Page::take_away, "take_away", ui::glyph::usb, ui::Key{'e', true}};
    FinishDrawing finish;
    DropDrawing drop;
    Undo undo;
    Redo redo;
    Again again;
    Carry carry;
    Split split;
    Join join;
    Reverse reverse;
    Delete remove;
    Unlock unlock;
    Relock relock;
    Fit fit;
    GoFurther further;

    std::array<const Operation*, 8> tools{&print,     &papers,    &marks,  &add_point,
                                          &draw_line, &draw_area, &search, &take_away};
    std::array<const Operation*, 7> selection{&again,   &carry,  &split,  &join,
                                              &reverse, &remove, &history};
    std::array<const Operation*, 24> all{
        &further,   &history, &ideas,     &print,   &marks,  &papers, &add_point, &draw_line,
        &draw_area, &search,  &take_away, &finish,  &drop,   &undo,   &redo,      &again,
        &carry,     &split,   &join,      &reverse, &remove, &unlock, &relock,    &fit};
};

const Verbs& verbs() {
    static const Verbs all;
    return all;
}

}  // namespace

std::span<const Operation* const> tools() { return verbs().tools; }
std::span<const Operation* const> selection_verbs() { return verbs().selection; }
std::span<const Operation* const> all() { return verbs().all; }

const Operation& find(std::string_view name) {
    const auto list = all();
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Operation* verb) { return verb->name() == name; });
    if (found == list.end()) throw std::logic_error("no verb " + std::string(name));
    return **found;
}

}  // namespace arpent::operation

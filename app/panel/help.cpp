// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/help.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"

#include <array>

namespace arpent::panel {

using namespace ui;
using text::tr;

namespace {

struct Topic {
    const Picture& picture;
    const char* title;
    const char* words;
};

const std::array<Topic, 7>& topics() {
    static const std::array<Topic, 7> all = {{
        {glyph::hand, "help.look.title", "help.look.words"},
        {glyph::marker, "help.add.title", "help.add.words"},
        {glyph::signs, "help.draw.title", "help.draw.words"},
        {glyph::photo, "help.papers.title", "help.papers.words"},
        {glyph::undo, "help.undo.title", "help.undo.words"},
        {glyph::disk, "help.saved.title", "help.saved.words"},
        {glyph::keyboard, "help.keys.title", "help.keys.words"},
    }};
    return all;
}

void draw_topic(Ui& ui, Column& column, const Topic& topic) {
    const std::string title = tr(topic.title);
    const std::string words = tr(topic.words);
    const float indent = 52_px;
    const float width = column.rest().w - indent;
    const float head = line_height(ui, Font::strong);
    const float body = measure(ui, words, Font::body, width).h;
    Rect row = column.next(head + body);
    draw_picture(ui, row.cut_left(indent).cut_top(head + 6_px).inset(0, 2_px), topic.picture,
                 color::action);
    ui::text(ui, row.cut_top(head), title, {.font = Font::strong});
    ui::text(ui, row, words, {.vertical = Vertical::top});
}

}  // namespace

bool Help::draw(Ui& ui) {
    if (!open_) {
        return false;
    }
    const Dialog dialog(ui, {720_px, 720_px});
    const Scope scope(ui, "help");
    Rect rest = dialog.content();
    Rect head = rest.cut_top(52_px);
    const Button close{.label = tr("ui.close"), .picture = glyph::close};
    const bool closed = button(ui, head.cut_right(button_width(ui, close)), close);
    ui::text(ui, head, tr("help.title"), {.font = Font::display, .max_lines = 1});
    rest.cut_top(16_px);
    ScrollArea scroll(ui, "topics", rest);
    Column column(scroll.content(), 16_px);
    const Button names{.label = tr("naming.title"), .picture = glyph::book};
    const bool to_names = button(ui, column.next(56_px), names);
    for (const Topic& topic : topics()) {
        draw_topic(ui, column, topic);
    }
    scroll.set_height(column.used());
    if (closed || to_names || dialog.dismissed()) {
        open_ = false;
        ui.request_frame();
    }
    return to_names;
}

}  // namespace arpent::panel

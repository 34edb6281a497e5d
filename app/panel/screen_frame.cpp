// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/screen_frame.hpp"

#include "app/panel/status_words.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"
#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::panel {

using ui::operator""_px;

namespace {

void draw_status(ui::Ui& ui, ui::Rect row, const operation::Workbench& bench) {
    ui::fill(ui, row, ui::color::card);
    row = row.inset(14_px, 4_px);
    const std::string saved = saved_words(bench);
    ui::draw_picture(ui, row.cut_left(20_px), ui::glyph::done, ui::color::action);
    row.cut_left(8_px);
    const float width = ui::measure(ui, saved, ui::Font::small).w + 1;
    ui::text(ui, row.cut_left(std::min(row.w, width)), saved,
             {.font = ui::Font::small, .max_lines = 1});
    const std::string practice = text::tr("editing.practice");
    if (bench.project().is_practice() &&
        row.w > ui::measure(ui, practice, ui::Font::small).w + 17_px) {
        ui::text(ui, row, practice,
                 {.font = ui::Font::small,
                  .color = ui::color::ink_2,
                  .align = ui::Align::right,
                  .max_lines = 1});
    }
}

void fill_around(ui::Ui& ui, const ui::Rect& body, const ui::Rect& window) {
    if (window.is_empty()) {
        ui::fill(ui, body, ui::color::ground);
        return;
    }
    const auto piece = [&](float left, float top, float right, float bottom) {
        ui::fill(ui, {left, top, right - left, bottom - top}, ui::color::ground);
    };
    piece(body.x, body.y, body.right(), window.y);
    piece(body.x, window.bottom(), body.right(), body.bottom());
    piece(body.x, window.y, window.x, window.bottom());
    piece(window.right(), window.y, body.right(), window.bottom());
}

}  // namespace

std::string back_words(const operation::Workbench& bench) {
    const bool at_home = bench.project().settings().role == project::Role::resident;
    return text::tr(at_home ? "share.title" : "day.title");
}

ScreenFrame screen_frame(ui::Ui& ui, const FrameWords& words, const operation::Workbench& bench,
                         const std::function<ui::Rect(ui::Rect body)>& window) {
    ui.surface(ui.screen());
    ScreenFrame frame;
    frame.body = ui.screen();
    const ui::Rect bar = frame.body.cut_top(56_px);
    const ui::Rect status = frame.body.cut_bottom(44_px);
    fill_around(ui, frame.body, window ? window(frame.body) : ui::Rect{});
    draw_status(ui, status, bench);
    ui::fill(ui, bar, ui::color::card);
    ui::Rect row = bar.inset(10_px, 4_px);
    const ui::Button back{.label = words.back, .picture = ui::glyph::back};
    const float width = std::min(ui::button_width(ui, back), row.w * 0.4F);
    frame.back = ui::button(ui, row.cut_left(width), back) || ui.escape();
    row.cut_left(16_px);
    if (!words.right.empty()) {
        const float right = ui::measure(ui, words.right).w + 1;
        ui::text(ui, row.cut_right(std::min(right, row.w / 2)), words.right,
                 {.color = ui::color::ink_2, .align = ui::Align::right, .max_lines = 1});
        row.cut_right(16_px);
    }
    ui::text(ui, row, words.title, {.font = ui::Font::strong, .max_lines = 1});
    ui::shadow_below(ui, bar);
    return frame;
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/home.hpp"

#include "app/panel/text_size.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/toggle.hpp"

#include <algorithm>
#include <array>

namespace arpent::panel {

using namespace ui;
using text::tr;

namespace {

constexpr std::array main_fonts = {Font::display, Font::large, Font::body};

bool is_low(const Ui& ui) { return ui.screen().h < 560_px; }
float main_margin(const Ui& ui) { return std::min(28_px, ui.screen().w / 50); }

}  // namespace

Home::Layout Home::lay_out(const Ui& ui, bool map) {
    Layout layout;
    Rect rest = ui.screen();
    layout.foot = rest.cut_bottom(is_low(ui) ? 60_px : 76_px);
    layout.head = is_low(ui) ? rest.cut_top(76_px) : rest.cut_top(rest.h * 0.31F);
    const float width = std::min(1040_px, rest.w - 48_px);
    const float height = std::min(320_px, rest.h - 8_px);
    Rect cards{std::round(rest.center().x - width / 2), rest.y, width, height};
    layout.main = cards.cut_left(std::round(width * 0.427F));
    cards.cut_left(20_px);
    layout.others = cards;
    layout.window = layout.main.inset(edge());
    layout.window.h = map ? std::max(0.0F, layout.main.h - 130_px) : 0;
    return layout;
}

// The map behind everything, except where the card is a window onto it.
void Home::veil(Ui& ui, const Layout& layout) {
    constexpr ImU32 veil = rgb(0xF5F1E8, 205);
    const Rect s = ui.screen();
    const Rect w = layout.window;
    fill(ui, {s.x, s.y, s.w, w.y - s.y}, veil);
    fill(ui, {s.x, w.bottom(), s.w, s.bottom() - w.bottom()}, veil);
    fill(ui, {s.x, w.y, w.x - s.x, w.h}, veil);
    fill(ui, {w.right(), w.y, s.right() - w.right(), w.h}, veil);
}

HomeChoice Home::draw(Ui& ui, const State& state) {
    const Scope scope(ui, "home");
    const Layout layout = lay_out(ui, state.has_map);
    if (state.has_map) {
        veil(ui, layout);
    }
    Rect head = layout.head;
    if (is_low(ui)) {
        head.cut_top(8_px);
        ui::text(ui, head.cut_top(36_px), "Arpent",
                 {.font = Font::display, .color = color::action, .align = Align::center});
    } else {
        head.cut_bottom(std::min(52_px, head.h / 5));
        Rect line = head.cut_bottom(36_px);
        ui::text(ui, line, tr("home.promise"),
                 {.font = Font::large, .align = Align::center, .max_lines = 1});
        ui::text(ui, head.cut_bottom(76_px), "Arpent",
                 {.font = Font::title, .color = color::action, .align = Align::center});
    }
    HomeChoice choice = draw_main(ui, layout, state);
    const HomeChoice other = draw_others(ui, layout.others, state);
    const HomeChoice foot = draw_foot(ui, layout.foot, state);
    choice = other != HomeChoice::none ? other : choice;
    return foot != HomeChoice::none ? foot : choice;
}

void Home::draw_main_words(Ui& ui, const Rect& words, const std::string& label,
                           const std::string& detail, const Picture& picture) {
    const bool above = words.h > 240_px;  // no map above: the picture stands there instead
    const float indent = above ? 0 : 46_px;
    const float width = words.w - 2 * main_margin(ui);
    const Font font = fitting_font(ui, label, width - indent, main_fonts, 2);
    const float title = measure(ui, label, font, width - indent, 1.15F).h;
    const float below =
        std::min(2.0F * line_height(ui, Font::body), measure(ui, detail, Font::body, width).h);
    const float head = above ? 96_px : 0;
    Rect box = words.centered(width, head + title + below + 6_px);
    if (above) {
        draw_picture(ui, box.cut_top(head).cut_left(90_px).cut_top(72_px), picture,
                     color::on_action);
    }
    Rect row = box.cut_top(title);
    if (!above) {
        draw_picture(ui, row.cut_left(34_px), picture, color::on_action);
        row.cut_left(12_px);
    }
    ui::text(ui, row, label, {.font = font, .color = color::on_action, .pitch = 1.15F});
    box.cut_top(6_px);
    ui::text(ui, box, detail, {.color = color::on_action, .max_lines = 2});
}

HomeChoice Home::draw_main(Ui& ui, const Layout& layout, const State& state) {
    const bool again = state.last_carnet.has_value();
    const std::string label = tr(again ? "home.go_on" : "home.start");
    const std::string detail = again ? *state.last_carnet : tr("home.start_detail");
    const Response r = ui.control(label, layout.main, true, detail);
    const ImU32 ground = r.held      ? color::action_down
                         : r.hovered ? color::action_hover
                                     : color::action;
    Rect words = layout.main;
    words.cut_top(layout.window.h > 0 ? layout.window.h + edge() : 0);
    const auto corners = layout.window.h > 0 ? ImDrawFlags_RoundCornersBottom : 0;
    ui.draw().AddRectFilled({words.x, words.y}, {words.right(), words.bottom()}, ground, corner(),
                            corners);
    outline(ui, layout.main, ground, corner());
    if (r.focus_shown) {
        focus_ring(ui, layout.main);
    }
    draw_main_words(ui, words, label, detail, again ? glyph::map : glyph::practise);
    if (!r.clicked) {
        return HomeChoice::none;
    }
    return again ? HomeChoice::go_on : HomeChoice::practise;
}

// What trainers come for: the groups' sticks, and the rest of the day.
HomeChoice Home::draw_trainer(Ui& ui, const Rect& rect) {
    Rect row = rect;
    const Rect left = row.cut_left(std::round((rect.w - 20_px) / 2));
    row.cut_left(20_px);
    HomeChoice choice = HomeChoice::none;
    if (button(ui, left, {.label = tr("home.take_back"), .picture = glyph::usb})) {
        choice = HomeChoice::take_back;
    }
    if (button(ui, row, {.label = tr("home.day"), .picture = glyph::line})) {
        choice = HomeChoice::day;
    }
    return choice;
}

HomeChoice Home::draw_others(Ui& ui, const Rect& rect, const State& state) {
    Rect rest = rect;
    HomeChoice choice = HomeChoice::none;
    if (state.last_carnet && state.is_trainer) {
        choice = draw_trainer(ui, rest.cut_bottom(std::round((rest.h - 2 * 20_px) * 0.27F)));
        rest.cut_bottom(20_px);
    }
    Rect top = rest.cut_top(std::round((rest.h - 20_px) * 0.63F));
    rest.cut_top(20_px);
    const float half = std::round((rect.w - 20_px) / 2);
    if (state.last_carnet) {
        const Rect left = top.cut_left(half);
        top.cut_left(20_px);
        if (big_card(ui, left, {.label = tr("home.practise"), .picture = glyph::practise})) {
            choice = HomeChoice::practise;
        }
    }
    if (big_card(ui, top, {.label = tr("home.make"), .picture = glyph::add})) {
        choice = HomeChoice::make;
    }
    const Rect left = rest.cut_left(half);
    rest.cut_left(20_px);
    if (button(ui, left,
               {.label = tr("home.open"), .picture = glyph::folder_open, .font = Font::large})) {
        choice = HomeChoice::open;
    }
    if (button(ui, rest, {.label = tr("home.help"), .picture = glyph::help, .font = Font::large})) {
        choice = HomeChoice::help;
    }
    return choice;
}

HomeChoice Home::draw_foot(Ui& ui, const Rect& rect, const State& state) {
    const std::array<std::string, 2> names = {"Français", "English"};
    const float languages = segments_width(ui, names);
    const std::string promise = tr("home.offline");
    const float voice = state.can_speak ? 56_px : 0;
    const float room = rect.w - languages - 2 * 48_px - voice - 96_px;
    const float words = measure(ui, promise).w;
    const bool told = words <= room;
    const float width = (told ? words + 28_px : 0) + languages + 20_px + 2 * 48_px + 8_px + voice;
    Rect row = rect.centered(width, 48_px);
    if (told) {
        ui::text(ui, row.cut_left(words + 2_px), promise, {.color = color::ink_2, .max_lines = 1});
        row.cut_left(26_px);
    }
    std::size_t chosen = text::language() == "en" ? 1 : 0;
    if (segments(ui, row.cut_left(languages), names, chosen)) {
        text::set_language(chosen == 1 ? "en" : "fr");
        ui.request_frame();
    }
    row.cut_left(20_px);
    if (state.can_speak) {
        const Button aloud{.label = tr("home.read_aloud"),
                           .picture = glyph::voice,
                           .chosen = state.speaks,
                           .hide_label = true};
        if (button(ui, row.cut_right(48_px), aloud)) return HomeChoice::read_aloud;
    }
    return text_size_buttons(ui, row);
}

}  // namespace arpent::panel

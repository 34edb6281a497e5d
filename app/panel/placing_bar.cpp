// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/placing_bar.hpp"

#include "app/panel/papers_page.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/slider.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::panel {

using namespace ui;
using operation::Alignment;
using operation::Placing;
using text::say;
using text::tr;

namespace {

/// « Écart : 3 m »: sign, colour and words.
void draw_verdict(Ui& ui, Rect rect, const Placing& placing) {
    const TrustLook look = look_of(placing.trust());
    draw_picture(ui, rect.cut_left(28_px), look.picture, look.color);
    rect.cut_left(10_px);
    const Alignment* points = placing.points();
    const std::optional<Message> manner = points != nullptr ? points->manner() : std::nullopt;
    if (manner) {
        ui::text(ui, rect.cut_bottom(rect.h * 0.45F), say(*manner),
                 {.font = Font::small, .color = color::ink_2, .max_lines = 1});
    }
    ui::text(
        ui, rect, say(placing.verdict()),
        {.font = Font::strong, .color = look.color, .max_lines = manner ? 1 : 2, .pitch = 1.15F});
}

std::string take_back_label(const Alignment& alignment) {
    const bool half = alignment.waiting_on_photo() || alignment.waiting_on_map();
    const std::size_t count = alignment.points().size();
    const std::size_t number = half ? count + 1 : alignment.chosen().value_or(count - 1) + 1;
    return tr("scan.take_back", {{"number", std::to_string(number)}});
}

bool has_something(const Alignment& alignment) {
    return !alignment.points().empty() || alignment.waiting_on_photo() ||
           alignment.waiting_on_map();
}

/// A button at the right end of a row, as wide as its words, a share of the row at most.
bool button_at_right(Ui& ui, Rect& row, const Button& wanted, float share) {
    const float width = std::min(button_width(ui, wanted), row.w * share);
    const bool clicked = button(ui, row.cut_right(width).inset(0, 4_px), wanted);
    row.cut_right(12_px);
    return clicked;
}

}  // namespace

float PlacingBar::height() { return 140_px; }

bool PlacingBar::draw_finish(Ui& ui, Rect& row, const Placing& placing) {
    const bool placed = placing.transform().has_value();
    const Button finish{.label = tr(placed ? "scan.finish" : "scan.later"),
                        .picture = placed ? glyph::check : glyph::clock,
                        .kind = placed ? ButtonKind::primary : ButtonKind::secondary};
    const float width = std::min(button_width(ui, finish), row.w / 3);
    const bool finished = button(ui, row.cut_right(width), finish);
    row.cut_right(16_px);
    return finished;
}

void PlacingBar::draw_code(Ui& ui, Rect row, Papers& papers, Placing& placing) {
    if (button_at_right(ui, row, {.label = tr("scan.no_code"), .picture = glyph::target}, 0.4F)) {
        placing.take_points();
        return;
    }
    const Button take{.label = tr("scan.take_code"),
                      .picture = glyph::check,
                      .kind = ButtonKind::primary,
                      .enabled = !code_.empty()};
    const float width = std::min(button_width(ui, take), row.w * 0.5F);
    const Rect field = row.cut_left(std::min(280_px, row.w - width - 12_px)).inset(0, 4_px);
    const auto typed = text_field(
        ui, field, {.label = tr("scan.code"), .hint = tr("scan.code"), .picture = glyph::pencil},
        code_);
    row.cut_left(12_px);
    const bool taken = button(ui, row.cut_left(width).inset(0, 4_px), take);
    if ((taken || typed.entered) && !code_.empty()) {
        papers.take_code(code_);
    }
}

void PlacingBar::draw_ways(Ui& ui, Rect& row, Papers& papers, Placing& placing) {
    if (Alignment* points = placing.points()) {
        if (has_something(*points)) {
            const Button back{.label = take_back_label(*points), .picture = glyph::undo};
            if (button_at_right(ui, row, back, 0.33F) && points->take_back()) {
                papers.keep_placing();
            }
        } else if (placing.may_have_code() &&
                   button_at_right(
                       ui, row, {.label = tr("scan.have_code"), .picture = glyph::pencil}, 0.4F)) {
            placing.ask_code();
        }
    } else if (placing.may_have_code() &&
               button_at_right(ui, row, {.label = tr("scan.no_code"), .picture = glyph::target},
                               0.4F)) {
        placing.take_points();
    }
}

void PlacingBar::draw_opacity(Ui& ui, Rect& row, Papers& papers, const Placing& placing) {
    const project::ScanId id = placing.scan().id;
    const auto paper =
        std::ranges::find_if(papers.list(), [&](const Paper& each) { return each.scan.id == id; });
    if (paper == papers.list().end() || !placing.transform()) {
        return;
    }
    double opacity = paper->scan.opacity;
    if (slider(ui, row.cut_right(std::min(220_px, row.w / 2)), tr("scan.opacity"), opacity)) {
        papers.set_opacity(id, opacity);
        opacity_changed_ = true;
    }
    row.cut_right(16_px);
    if (opacity_changed_ && !ui.input().down) {
        papers.keep(id);
        opacity_changed_ = false;
    }
}

bool PlacingBar::draw(Ui& ui, const Rect& rect, Papers& papers, Placing& placing) {
    fill(ui, rect, color::card);
    shadow_above(ui, rect);
    ui.surface(rect);
    Rect row = rect.inset(16_px, 10_px);
    Rect top = row.cut_top(52_px);
    row.cut_top(8_px);
    const bool finished = draw_finish(ui, top, placing);
    ui::text(ui, top, say(placing.step()), {.font = Font::large, .max_lines = 2, .pitch = 1.1F});
    if (placing.way() == Placing::Way::code) {
        draw_code(ui, row, papers, placing);
        return finished;
    }
    draw_ways(ui, row, papers, placing);
    if (placing.way() == Placing::Way::code) {
        return finished;
    }
    draw_opacity(ui, row, papers, placing);
    draw_verdict(ui, row, placing);
    return finished;
}

}  // namespace arpent::panel

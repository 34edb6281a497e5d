// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/align_screen.hpp"

#include "app/panel/papers_page.hpp"
#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/slider.hpp"
#include "app/ui/text.hpp"

#include <cmath>
#include <string>

namespace arpent::panel {

using namespace ui;
using operation::Alignment;
using text::say;
using text::tr;

namespace {

float bar_height() { return 140_px; }
float gap() { return 6_px; }

Rect photo_rect(const Rect& area) {
    return {area.x, area.y, std::round((area.w - gap()) / 2), area.h - bar_height()};
}

/// What a half of the screen shows, in a corner of it.
void name_tag(Ui& ui, const Rect& half, const std::string& words, const Picture& picture) {
    const float width = measure(ui, words).w + 56_px;
    Rect tag{half.x + 10_px, half.y + 10_px, width, 36_px};
    fill(ui, tag, color::card, 8_px);
    tag = tag.inset(10_px, 4_px);
    draw_picture(ui, tag.cut_left(22_px), picture, color::action);
    tag.cut_left(8_px);
    ui::text(ui, tag, words, {.max_lines = 1});
}

void draw_pins_on_map(Ui& ui, const Rect& map, const Alignment& alignment,
                      const map::Camera& camera) {
    const Clip clip(ui, map);
    const auto tip = [&](geo::Location place) {
        const map::ScreenPoint at = camera.to_screen(place);
        return Point{map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)};
    };
    const auto suspect = alignment.suspect();
    for (std::size_t i = 0; i < alignment.points().size(); ++i) {
        const PinLook look = alignment.chosen() == i ? PinLook::chosen
                             : suspect == i          ? PinLook::suspect
                                                     : PinLook::set;
        draw_pin(ui, tip(alignment.points()[i].ground), std::to_string(i + 1), look);
    }
    const std::string next = std::to_string(alignment.points().size() + 1);
    if (alignment.waiting_on_map()) {
        draw_pin(ui, tip(*alignment.waiting_on_map()), next, PinLook::waiting);
    } else if (alignment.waiting_on_photo()) {
        if (const auto guess = alignment.guess(*alignment.waiting_on_photo())) {
            draw_pin(ui, tip(*guess), next + "\u202F?", PinLook::guess);
        }
    }
}

/// « Écart : 3 m »: sign, colour and words.
void draw_verdict(Ui& ui, Rect rect, const Alignment& alignment) {
    const TrustLook look = look_of(alignment.trust());
    draw_picture(ui, rect.cut_left(28_px), look.picture, look.color);
    rect.cut_left(10_px);
    const std::optional<Message> manner = alignment.manner();
    if (manner) {
        ui::text(ui, rect.cut_bottom(rect.h * 0.45F), say(*manner),
                 {.font = Font::small, .color = color::ink_2, .max_lines = 1});
    }
    ui::text(
        ui, rect, say(alignment.verdict()),
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

}  // namespace

Rect AlignScreen::map_rect(const Rect& area) {
    const Rect photo = photo_rect(area);
    return {photo.right() + gap(), area.y, area.right() - photo.right() - gap(), photo.h};
}

void AlignScreen::draw_waiting(Ui& ui, const Rect& rect, Papers& papers) {
    fill(ui, rect, color::track);
    const Rect card = rect.centered(std::min(420_px, rect.w - 24_px), 120_px);
    box(ui, card, color::card, color::line);
    const std::string words = papers.work() ? say(*papers.work()) : tr("scan.opening_photo");
    if (progress_card(ui, card.inset(14_px, 12_px), words, papers.progress())) {
        papers.cancel();
    }
}

bool AlignScreen::draw_bar(Ui& ui, Rect rect, Papers& papers, Alignment& alignment) {
    fill(ui, rect, color::card);
    shadow_above(ui, rect);
    ui.surface(rect);
    rect = rect.inset(16_px, 10_px);
    Rect top = rect.cut_top(52_px);
    rect.cut_top(8_px);
    const Button finish{
        .label = tr(alignment.transform() ? "scan.finish" : "scan.later"),
        .picture = alignment.transform() ? glyph::check : glyph::clock,
        .kind = alignment.transform() ? ButtonKind::primary : ButtonKind::secondary};
    const bool finished =
        button(ui, top.cut_right(std::min(button_width(ui, finish), top.w / 3)), finish);
    top.cut_right(16_px);
    ui::text(ui, top, say(alignment.step()), {.font = Font::large, .pitch = 1.1F});

    bool changed = false;
    if (has_something(alignment)) {
        const Button back{.label = take_back_label(alignment), .picture = glyph::undo};
        const float width = std::min(button_width(ui, back), rect.w / 3);
        changed = button(ui, rect.cut_right(width).inset(0, 4_px), back) && alignment.take_back();
        rect.cut_right(16_px);
    }
    if (alignment.transform()) {
        const project::ScanId id = alignment.scan().id;
        for (const Paper& paper : papers.list()) {
            double opacity = paper.scan.opacity;
            if (paper.scan.id == id && slider(ui, rect.cut_right(std::min(220_px, rect.w / 2)),
                                              tr("scan.opacity"), opacity)) {
                papers.set_opacity(id, opacity);
                opacity_changed_ = true;
                break;
            }
        }
        rect.cut_right(16_px);
    }
    draw_verdict(ui, rect, alignment);
    if (changed) {
        papers.keep_alignment();
    }
    if (opacity_changed_ && !ui.input().down) {
        papers.keep(alignment.scan().id);
        opacity_changed_ = false;
    }
    return finished;
}

void AlignScreen::draw(Ui& ui, const Rect& area, Papers& papers) {
    const Scope scope(ui, "align");
    const Rect photo = photo_rect(area);
    const Rect map = map_rect(area);
    fill(ui, {photo.right(), area.y, gap(), photo.h}, color::line);
    Rect bar = area;
    bar = bar.cut_bottom(bar_height());
    Alignment* alignment = papers.alignment();
    if (papers.photo() != shown_) {
        shown_ = papers.photo();
        if (shown_ != nullptr && alignment != nullptr) {
            photo_.set_photo(alignment->picture(), reinterpret_cast<ImTextureID>(
                                                       static_cast<std::uintptr_t>(shown_->id())));
        }
    }
    if (alignment == nullptr || shown_ == nullptr) {
        draw_waiting(ui, photo, papers);
        fill(ui, bar, color::card);
        ui.surface(bar);
        return;
    }
    if (photo_.draw(ui, photo, *alignment)) {
        papers.keep_alignment();
    }
    name_tag(ui, photo, tr("scan.the_photo"), glyph::photo);
    name_tag(ui, map, tr("scan.the_map"), glyph::map);
    if (draw_bar(ui, bar, papers, *alignment) || ui.escape()) {
        papers.stop_aligning();
        shown_ = nullptr;
    }
}

void AlignScreen::draw_pins(Ui& ui, const Rect& area, Papers& papers, const map::Camera& camera) {
    if (const Alignment* alignment = papers.alignment()) {
        draw_pins_on_map(ui, map_rect(area), *alignment, camera);
    }
}

}  // namespace arpent::panel

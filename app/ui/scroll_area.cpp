// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/scroll_area.hpp"

#include "app/ui/paint.hpp"

#include <algorithm>

namespace arpent::ui {

namespace {
float bar_width() { return 12_px; }
}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view name, const Rect& rect)
    : ui_(ui),
      name_(name),
      rect_(rect),
      offset_id_(ui.id_of(name_ + "/offset")),
      height_id_(ui.id_of(name_ + "/height")),
      first_(ui.drawn()) {
    height_ = ui_.memory(height_id_);
    float& offset = ui_.memory(offset_id_);
    const float most = std::max(0.0F, height_ - rect.h);
    const bool under = rect.intersection(ui.clip()).contains(ui.input().pointer);
    if (most > 0 && under && ui.is_reachable() && ui.input().wheel != 0) {
        offset -= ui.input().wheel * 72_px;
        ui.request_frame();
    }
    offset = std::round(std::clamp(offset, 0.0F, most));
    content_ = {rect.x, rect.y - offset, rect.w - (most > 0 ? bar_width() : 0), rect.h};
    // Edges and focus rings of what fills the width reach a little beyond it.
    ui_.push_clip({rect.x - 5_px, rect.y, rect.w + 10_px, rect.h});
}

ScrollArea::~ScrollArea() {
    ui_.pop_clip();
    float& offset = ui_.memory(offset_id_);
    const float most = std::max(0.0F, height_ - rect_.h);
    if (ui_.memory(height_id_) != height_) {
        ui_.memory(height_id_) = height_;
        ui_.request_frame();
    }
    if (const Widget* focused = ui_.newly_focused(first_)) {
        const float above = rect_.y + 8_px - focused->rect.y;
        const float below = focused->rect.bottom() - rect_.bottom() + 8_px;
        if (above > 0 || below > 0) {
            offset = std::clamp(offset + (above > 0 ? -above : below), 0.0F, most);
            ui_.request_frame();
        }
    }
    if (most > 0) {
        draw_bar(offset, most);
    }
}

void ScrollArea::to_top() {
    ui_.memory(offset_id_) = 0;
    content_.y = rect_.y;
}

void ScrollArea::draw_bar(float offset, float most) {
    const Rect track{rect_.right() - 8_px, rect_.y + 2_px, 6_px, rect_.h - 4_px};
    const float length = std::max(32_px, track.h * rect_.h / height_);
    const float travel = std::max(1.0F, track.h - length);
    const Rect thumb{track.x, track.y + travel * offset / most, track.w, length};
    // The bar is no stop of the keyboard: the focus scrolls by itself.
    const Rect grip{rect_.right() - bar_width(), rect_.y, bar_width(), rect_.h};
    ui_.surface(grip);
    const Point pointer = ui_.input().pointer;
    float& held = ui_.memory(ui_.id_of(name_ + "/held"));  // 1 + where the thumb was taken
    if (ui_.input().pressed && grip.contains(pointer) && ui_.is_reachable()) {
        held = 1 + (thumb.contains(pointer) ? pointer.y - thumb.y : length / 2);
    }
    if (held > 0 && ui_.input().down) {
        ui_.memory(offset_id_) =
            std::clamp((pointer.y - held + 1 - track.y) / travel * most, 0.0F, most);
        ui_.request_frame();
    } else {
        held = 0;
    }
    fill(ui_, track, color::track, 3_px);
    fill(ui_, thumb, held > 0 ? color::action : color::line, 3_px);
}

}  // namespace arpent::ui

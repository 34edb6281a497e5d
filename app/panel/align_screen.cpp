// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/align_screen.hpp"

#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/text.hpp"

#include <cmath>
#include <string>

namespace arpent::panel {

using namespace ui;
using operation::Alignment;
using text::say;
using text::tr;

namespace {

float gap() { return 6_px; }

Rect photo_rect(const Rect& area) {
    return {area.x, area.y, std::round((area.w - gap()) / 2), area.h - PlacingBar::height()};
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

void AlignScreen::draw(Ui& ui, const Rect& area, Papers& papers) {
    const Scope scope(ui, "align");
    const Rect photo = photo_rect(area);
    const Rect map = map_rect(area);
    fill(ui, {photo.right(), area.y, gap(), photo.h}, color::line);
    Rect bar = area;
    bar = bar.cut_bottom(PlacingBar::height());
    operation::Placing* placing = papers.placing();
    if (papers.photo() != shown_) {
        shown_ = papers.photo();
        if (shown_ != nullptr && placing != nullptr) {
            bar_.clear();
            photo_.set_photo(placing->picture(), reinterpret_cast<ImTextureID>(
                                                     static_cast<std::uintptr_t>(shown_->id())));
        }
    }
    if (placing == nullptr || shown_ == nullptr) {
        draw_waiting(ui, photo, papers);
        fill(ui, bar, color::card);
        ui.surface(bar);
        return;
    }
    if (photo_.draw(ui, photo, placing->pins())) {
        papers.keep_placing();
    }
    name_tag(ui, photo, tr("scan.the_photo"), glyph::photo);
    name_tag(ui, map, tr("scan.the_map"), glyph::map);
    if (bar_.draw(ui, bar, papers, *placing) || ui.escape()) {
        papers.finish_placing();
        shown_ = nullptr;
    }
}

void AlignScreen::draw_pins(Ui& ui, const Rect& area, Papers& papers, const map::Camera& camera) {
    const operation::Placing* placing = papers.placing();
    if (const Alignment* points = placing != nullptr ? placing->points() : nullptr) {
        draw_pins_on_map(ui, map_rect(area), *points, camera);
    }
}

}  // namespace arpent::panel

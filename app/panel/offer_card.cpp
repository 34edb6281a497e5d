// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/offer_card.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <algorithm>

namespace arpent::panel {

using ui::operator""_px;

namespace {

float words_width(float width) { return width - 2 * 14_px - 28_px - 12_px; }

}  // namespace

float offer_height(ui::Ui& ui, float width, const Offer& offer) {
    const float inner = words_width(width);
    const float label = ui::measure(ui, offer.label, ui::Font::strong, inner, 1.15F).h;
    const float detail =
        offer.detail.empty() ? 0 : ui::measure(ui, offer.detail, ui::Font::small, inner).h + 2_px;
    return std::max(56_px, label + detail + 16_px);
}

bool offer_card(ui::Ui& ui, ui::Column& column, const Offer& offer) {
    const float width = column.rest().w;
    const ui::Rect place = column.next(offer_height(ui, width, offer));
    const auto response = ui.control(offer.label, place, true, offer.detail);
    ui::box(ui, place, response.hovered ? ui::color::hover : ui::color::card, ui::color::action);
    if (response.focus_shown) ui::focus_ring(ui, place);
    ui::Rect inner = place.inset(14_px, 8_px);
    ui::draw_picture(ui, inner.cut_left(28_px), offer.picture, ui::color::action);
    inner.cut_left(12_px);
    ui::TextStyle label{.font = ui::Font::strong, .pitch = 1.15F};
    if (!offer.detail.empty()) {
        const float height = ui::measure(ui, offer.label, label.font, inner.w, label.pitch).h;
        ui::text(ui, inner.cut_top(height), offer.label, label);
        inner.cut_top(2_px);
        ui::text(
            ui, inner, offer.detail,
            {.font = ui::Font::small, .color = ui::color::ink_2, .vertical = ui::Vertical::top});
    } else {
        ui::text(ui, inner, offer.label, label);
    }
    return response.clicked;
}

}  // namespace arpent::panel

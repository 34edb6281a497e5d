// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/osm_screen.hpp"

#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/scroll_area.hpp"
#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

void OsmScreen::open() {
    update_.open();
    login_.open();
}

std::optional<Place> OsmScreen::draw_left(ui::Ui& ui, const ui::Rect& rect,
                                          operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "update", rect);
    ui::Column column(scroll.content(), 12_px);
    std::optional<Place> to = update_.draw(ui, column, bench);
    column.space(12_px);
    column.words(ui, tr("share.send.heading"), {.font = ui::Font::heading});
    const ui::Button review{.label = tr("review.title"), .picture = ui::glyph::eye};
    if (ui::button(ui, column.next(52_px), review)) to = Place::review;
    const ui::Button send{.label = tr("send.title"), .picture = ui::glyph::send};
    if (ui::button(ui, column.next(52_px), send)) to = Place::send;
    scroll.set_height(column.used());
    return update_.is_busy() ? std::nullopt : to;
}

void OsmScreen::draw_right(ui::Ui& ui, const ui::Rect& rect) {
    ui::ScrollArea scroll(ui, "account", rect);
    ui::Column column(scroll.content(), 12_px);
    login_.draw(ui, column);
    scroll.set_height(column.used());
}

std::optional<Place> OsmScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "osm");
    if (update_.draw_files(ui)) return std::nullopt;
    const bool leads = project_.settings().role == project::Role::trainer;
    const auto frame =
        screen_frame(ui, {leads ? tr("day.title") : tr("day.map"), tr("share.title"), ""}, bench);
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 24_px);
    const ui::Rect left = rest.cut_left(rest.w * 0.55F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    const auto to = draw_left(ui, left, bench);
    draw_right(ui, rest);
    if (to) return to;
    return frame.back && !update_.is_busy() ? std::optional(leads ? Place::day : Place::map)
                                            : std::nullopt;
}

}  // namespace arpent::panel

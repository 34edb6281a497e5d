// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/room_screen.hpp"

#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/error.hpp"
#include "core/project/group_store.hpp"
#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

bool is_trainer(const operation::Workbench& bench) {
    return bench.project().settings().role == project::Role::trainer;
}

std::string worth_of(const project::Room::Guest& guest) {
    const std::string counts = tr("room.counts", {{"received", std::to_string(guest.received)},
                                                  {"sent", std::to_string(guest.sent)}});
    if (!guest.is_linked) return tr("room.gone") + " " + counts;
    return guest.is_level ? tr("room.same") + " " + counts : counts;
}

}  // namespace

void RoomScreen::start(operation::Workbench& bench, bool serves) {
    refusal_.reset();
    try {
        room_ = serves ? project::Room::serve(bench.project(), wake_)
                       : project::Room::join(bench.project(), address_, wake_);
        if (!room_) refusal_ = Message{"room.bad_address", {{"address", address_}}};
    } catch (const Error& error) {
        refusal_ = error.message();
    }
}

void RoomScreen::draw_guests(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) const {
    ui::Rect rest = rect;
    const bool nobody = !room_ || room_->guests().empty();
    ui::text(ui, rest.cut_top(40_px), nobody ? tr("room.nobody_yet") : tr("room.there"),
             {.font = ui::Font::heading, .max_lines = 1});
    rest.cut_top(8_px);
    if (nobody) return;
    ui::ScrollArea scroll(ui, "guests", rest);
    ui::Column column(scroll.content(), 10_px);
    for (const project::Room::Guest& guest : room_->guests()) {
        const ui::Rect place = column.next(76_px);
        ui::box(ui, place, ui::color::card, ui::color::line);
        ui::Rect row = place.inset(16_px, 8_px);
        const ui::Rect sign = row.cut_left(28_px).centered(26_px, 26_px);
        const auto group = bench.project().groups().find(guest.group);
        if (!guest.is_linked) {
            ui::draw_picture(ui, sign, ui::glyph::warning, ui::color::warning);
        } else if (group) {
            ui::group_mark(ui, sign, ui::group_look(static_cast<std::size_t>(group->number - 1)));
        } else {
            ui::draw_picture(ui, sign, ui::glyph::screen, ui::color::action);
        }
        row.cut_left(14_px);
        ui::text(ui, row.cut_top(30_px), guest.group.empty() ? tr("room.trainer") : guest.group,
                 {.font = ui::Font::strong, .max_lines = 1});
        ui::text(ui, row, worth_of(guest), {.color = ui::color::ink_2, .max_lines = 1});
    }
    scroll.set_height(column.used());
}

void RoomScreen::draw_start(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                            bool serves) {
    const ui::Button go{.label = serves ? tr("room.open") : tr("room.join"),
                        .picture = ui::glyph::users,
                        .kind = ui::ButtonKind::primary,
                        .font = ui::Font::large};
    if (ui::button(ui, column.next(72_px), go)) start(bench, serves);
    column.words(ui, serves ? tr("room.open_hint") : tr("room.join_hint"),
                 {.color = ui::color::ink_2});
    if (!serves) {
        ui::text_field(ui, column.next(48_px), {.label = tr("room.address")}, address_);
    }
}

std::optional<Place> RoomScreen::draw_side(ui::Ui& ui, const ui::Rect& rect,
                                           operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "side", rect);
    ui::Column column(scroll.content(), 12_px);
    std::optional<Place> to;
    const bool serves = is_trainer(bench);
    if (room_ && room_->trouble()) refusal_ = room_->trouble();
    if (room_ && room_->is_over()) room_.reset();
    if (!room_) {
        draw_start(ui, column, bench, serves);
    } else {
        column.words(ui, serves ? tr("room.is_open") : tr("room.is_joined"),
                     {.font = ui::Font::heading});
        if (serves) {
            column.words(ui, tr("room.found_by_itself"), {.color = ui::color::ink_2});
            for (const std::string& address : room_->addresses()) {
                column.words(ui, address, {.font = ui::Font::large});
            }
        }
        const ui::Button map{
            .label = tr("room.map"), .picture = ui::glyph::map, .kind = ui::ButtonKind::primary};
        if (ui::button(ui, column.next(56_px), map)) to = Place::map;
        const ui::Button close{.label = serves ? tr("room.close") : tr("room.leave"),
                               .picture = ui::glyph::close};
        if (ui::button(ui, column.next(52_px), close)) {
            room_.reset();
            refusal_.reset();
            ui.request_frame();
        }
    }
    if (refusal_) column.words(ui, text::say(*refusal_), {.color = ui::color::warning});
    scroll.set_height(column.used());
    return to;
}

std::optional<Place> RoomScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "room");
    const bool serves = is_trainer(bench);
    const auto frame = screen_frame(
        ui,
        {serves ? tr("day.title") : tr("day.map"), serves ? tr("day.room") : tr("room.title"), ""},
        bench);
    if (frame.back) return serves ? Place::day : Place::map;
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 24_px);
    const ui::Rect left = rest.cut_left(rest.w * 0.6F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    draw_guests(ui, left, bench);
    return draw_side(ui, rest, bench);
}

}  // namespace arpent::panel

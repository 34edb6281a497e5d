// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/packs_screen.hpp"

#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/project/group_store.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::panel {

namespace fs = std::filesystem;
using text::tr;
using ui::operator""_px;

void PacksScreen::open() {
    places_ = plugged_in();
    place_ = 0;
    made_.clear();
    told_.reset();
}

// A folder of the workshop's name, so that sticks of several workshops stay apart.
fs::path PacksScreen::target(const project::Project& project) const {
    const fs::path folder = place_ < places_.size() ? places_[place_].folder : documents_folder();
    return folder / file_name_for(tr("packs.folder", {{"name", project.name()}}));
}

void PacksScreen::make(operation::Workbench& bench) {
    told_.reset();
    std::vector<std::string> names;
    for (const project::Group& group : bench.project().groups().all()) names.push_back(group.name);
    auto result = project::make_packs(bench.project(), target(bench.project()), names);
    if (auto* refusal = std::get_if<Message>(&result)) {
        told_ = std::move(*refusal);
        return;
    }
    made_ = std::get<std::vector<fs::path>>(std::move(result));
}

void PacksScreen::draw_groups(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Rect rest = rect;
    ui::text(ui, rest.cut_top(40_px), tr("packs.groups"),
             {.font = ui::Font::heading, .max_lines = 1});
    rest.cut_top(8_px);
    const auto groups = bench.project().groups().all();
    ui::Rect bottom = rest.cut_bottom(52_px);
    rest.cut_bottom(12_px);
    const ui::Button add{
        .label = tr("packs.add"), .picture = ui::glyph::plus, .enabled = !new_name_.empty()};
    const float width = std::min(ui::button_width(ui, add), bottom.w / 2);
    const bool clicked = ui::button(ui, bottom.cut_right(width), add);
    bottom.cut_right(12_px);
    const ui::TextField field{.label = tr("packs.name"), .hint = tr("packs.name_hint")};
    const bool entered = ui::text_field(ui, bottom, field, new_name_).entered;
    if ((clicked || entered) && !new_name_.empty()) {
        bench.project().groups().add(new_name_);
        new_name_.clear();
        made_.clear();
    }
    ui::ScrollArea scroll(ui, "groups", rest);
    ui::Column column(scroll.content(), 10_px);
    if (groups.empty()) column.words(ui, tr("packs.no_group"), {.font = ui::Font::large});
    for (const project::Group& group : groups) {
        const ui::Rect place = column.next(60_px);
        ui::box(ui, place, ui::color::card, ui::color::line);
        ui::Rect row = place.inset(16_px, 8_px);
        ui::group_mark(ui, row.cut_left(28_px).centered(26_px, 26_px),
                       ui::group_look(static_cast<std::size_t>(group.number - 1)));
        row.cut_left(14_px);
        ui::text(ui, row, group.name, {.font = ui::Font::strong, .max_lines = 1});
    }
    scroll.set_height(column.used());
}

void PacksScreen::draw_places(ui::Ui& ui, ui::Column& column, const project::Project& project) {
    column.words(ui, tr("packs.where"), {.font = ui::Font::heading});
    for (std::size_t i = 0; i <= places_.size(); ++i) {
        ui::Button choice;
        choice.label = i < places_.size() ? tr("packs.stick", {{"name", places_[i].label}})
                                          : tr("packs.computer");
        choice.picture = i < places_.size() ? ui::glyph::usb : ui::glyph::disk;
        choice.chosen = i == place_;
        choice.align = ui::Align::left;
        if (ui::choice_card(ui, column.next(56_px), choice)) place_ = i;
    }
    const ui::Button again{.label = tr("take_back.again"), .picture = ui::glyph::refresh};
    if (ui::button(ui, column.next(48_px), again)) open();
    column.words(ui, tr("packs.target", {{"folder", target(project).string()}}),
                 {.font = ui::Font::small, .color = ui::color::ink_2});
}

void PacksScreen::draw_side(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "side", rect);
    ui::Column column(scroll.content(), 12_px);
    const std::size_t count = bench.project().groups().all().size();
    draw_places(ui, column, bench.project());
    ui::Button go{
        .label = count == 1 ? tr("packs.go_one") : tr("packs.go", {{"n", std::to_string(count)}}),
        .picture = ui::glyph::usb,
        .kind = made_.empty() ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
        .enabled = count > 0,
        .font = ui::Font::large};
    if (ui::button(ui, column.next(72_px), go)) make(bench);
    if (told_) column.words(ui, text::say(*told_), {.color = ui::color::warning});
    if (!made_.empty()) {
        column.words(ui, tr("packs.done", {{"n", std::to_string(made_.size())}}),
                     {.font = ui::Font::strong});
        column.words(ui, tr("packs.then"), {.color = ui::color::ink_2});
    }
    scroll.set_height(column.used());
}

bool PacksScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "packs");
    const auto frame = screen_frame(ui, {tr("day.title"), tr("day.packs"), ""}, bench);
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 24_px);
    const ui::Rect left = rest.cut_left(rest.w * 0.55F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    draw_groups(ui, left, bench);
    draw_side(ui, rest, bench);
    return frame.back;
}

}  // namespace arpent::panel

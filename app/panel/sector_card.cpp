// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/sector_card.hpp"

#include "app/panel/map_border.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/project/group_store.hpp"
#include "core/project/project.hpp"

#include <utility>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

std::string group_words(operation::Workbench& bench, int number) {
    const auto group = bench.project().groups().find(number);
    return group ? group->name : tr("sectors.no_group");
}

/// « Secteur 3 », that no other has.
std::string free_name(operation::Workbench& bench) {
    for (int number = 1;; ++number) {
        std::string name = tr("sectors.name_of", {{"n", std::to_string(number)}});
        if (!bench.project().sectors().find(name)) return name;
    }
}

}  // namespace

void SectorCard::begin(operation::Workbench& bench, const project::Sector& sector) {
    const auto group = bench.project().groups().find(sector.group);
    draft_ = Draft{sector, group ? group->name : std::string()};
    ring_.set_ring(sector.ring);
    problem_.reset();
}

void SectorCard::keep(operation::Workbench& bench) {
    project::Sector& sector = draft_->sector;
    sector.ring = ring_.ring();
    sector.group = bench.project().groups().add(draft_->group).value_or(0);
    project::SectorStore& sectors = bench.project().sectors();
    const auto id = sector.id == 0           ? sectors.add(sector)
                    : sectors.update(sector) ? std::optional(sector.id)
                                             : std::nullopt;
    if (!id) {
        problem_ = Message{"sectors.name_taken", {{"name", sector.name}}};
        return;
    }
    chosen_ = id;
    draft_.reset();
}

void SectorCard::list(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench) {
    if (ui::button(ui, rest.cut_bottom(52_px),
                   {.label = tr("sectors.draw"),
                    .picture = ui::glyph::pencil,
                    .kind = ui::ButtonKind::primary})) {
        begin(bench, {0, free_name(bench), {}, 0, 0});
    }
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "sectors", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, tr("sectors.title"), {.font = ui::Font::heading});
    const auto sectors = bench.project().sectors().all();
    if (sectors.empty()) column.words(ui, tr("sectors.empty"));
    for (const project::Sector& sector : sectors) {
        const bool open = chosen_ == sector.id;
        if (ui::list_row(ui, column.next(64_px),
                         {.label = sector.name,
                          .detail = group_words(bench, sector.group),
                          .picture = ui::glyph::square,
                          .chosen = open})) {
            chosen_ = open ? std::nullopt : std::optional(sector.id);
            if (!open) bench.fly_to(sector.box());
        }
        if (!open) continue;
        if (ui::button(ui, column.cell(0, 2, 48_px),
                       {.label = tr("sectors.change"), .picture = ui::glyph::pencil})) {
            begin(bench, sector);
        }
        if (ui::button(ui, column.cell(1, 2, 48_px),
                       {.label = tr("sectors.remove"), .picture = ui::glyph::trash})) {
            bench.project().sectors().remove(sector.id);
        }
    }
    scroll.set_height(column.used());
}

void SectorCard::write(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench) {
    const bool drawn = !ring_.ring().empty();
    ui::Button done{
        .label = tr("sectors.keep"), .picture = ui::glyph::check, .kind = ui::ButtonKind::primary};
    done.enabled = drawn && !draft_->sector.name.empty();
    if (!done.enabled) done.tooltip = tr(drawn ? "sectors.name" : "sectors.how");
    const bool kept = ui::button(ui, rest.cut_bottom(52_px), done);
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "sector", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, tr("sectors.draw"), {.font = ui::Font::heading});
    column.words(ui, tr(drawn ? "sectors.drawn" : "sectors.how"));
    column.words(ui, tr("sectors.name"), {.font = ui::Font::strong});
    ui::text_field(ui, column.next(52_px), {.label = tr("sectors.name")}, draft_->sector.name);
    column.words(ui, tr("sectors.group"), {.font = ui::Font::strong});
    ui::text_field(ui, column.next(52_px),
                   {.label = tr("sectors.group"), .hint = tr("sectors.no_group")}, draft_->group);
    if (problem_) column.words(ui, text::say(*problem_), {.color = ui::color::warning});
    scroll.set_height(column.used());
    if (kept) keep(bench);
}

bool SectorCard::draw(ui::Ui& ui, ui::Rect rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "sectors");
    const bool drawing = draft_.has_value();
    const bool back = ui::button(
        ui, rect.cut_bottom(48_px),
        {.label = tr(drawing ? "sectors.leave" : "sectors.back"), .picture = ui::glyph::back});
    rect.cut_bottom(10_px);
    drawing ? write(ui, rect, bench) : list(ui, rect, bench);
    if (back && drawing) draft_.reset();
    return back && !drawing;
}

void SectorCard::draw_borders(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                              operation::Workbench& bench) const {
    for (const project::Sector& sector : bench.project().sectors().all()) {
        if (draft_ && draft_->sector.id == sector.id) continue;
        map_border(ui, map, camera, sector.ring, sector.name);
    }
}

}  // namespace arpent::panel

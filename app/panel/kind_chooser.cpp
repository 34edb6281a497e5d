// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/kind_chooser.hpp"

#include "app/operation/words.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text_field.hpp"
#include "core/preset/the_rest.hpp"

#include <algorithm>
#include <utility>

namespace arpent::panel {

using ui::operator""_px;

namespace {

using operation::Tool;
using preset::Geometry;

Geometry geometry_of(Tool tool) {
    if (tool == Tool::point) return Geometry::node;
    return tool == Tool::line ? Geometry::way : Geometry::closed_way;
}

bool makes(const preset::Preset& preset, Geometry geometry) {
    return !preset.only_existing && preset.geometries.has(geometry);
}

ui::Button card_of(const std::string& label, const std::string& icon) {
    ui::Button card;
    card.label = label;
    card.picture = ui::Picture::icon(icon);
    card.align = ui::Align::left;
    return card;
}

}  // namespace

KindChooser::KindChooser(std::shared_ptr<const preset::PresetCatalogue> catalogue)
    : catalogue_(std::move(catalogue)), search_(*catalogue_) {}

preset::PresetPtr KindChooser::grid(ui::Ui& ui, const ui::Rect& rect,
                                    const std::vector<preset::PresetPtr>& kinds,
                                    const std::vector<preset::PresetPtr>& others) {
    preset::PresetPtr chosen;
    ui::ScrollArea scroll(ui, "kinds", rect);
    ui::Column column(scroll.content(), 10_px);
    const auto cards = [&](const std::vector<preset::PresetPtr>& list) {
        int cell = 0;
        for (const preset::PresetPtr& kind : list) {
            const ui::Rect place = column.cell(cell++ % 2, 2, 64_px);
            if (!scroll.shows(place)) continue;
            const ui::Scope scope(ui, kind->id);
            const auto card = card_of(kind->name.in(text::language()), kind->icon);
            if (ui::choice_card(ui, place, card)) chosen = kind;
        }
    };
    cards(kinds);
    if (!others.empty()) {
        column.words(ui, text::tr("editing.the_rest"), {.font = ui::Font::strong});
        cards(others);
    }
    scroll.set_height(column.used());
    return chosen;
}

void KindChooser::themes(ui::Ui& ui, const ui::Rect& rect, Geometry geometry) {
    ui::ScrollArea scroll(ui, "themes", rect);
    ui::Column column(scroll.content(), 10_px);
    for (const preset::Theme& theme : catalogue_->themes()) {
        const auto kinds = catalogue_->of_theme(theme.id);
        const bool any = std::any_of(kinds.begin(), kinds.end(),
                                     [&](const auto& kind) { return makes(*kind, geometry); });
        if (!any) continue;
        const auto card = card_of(theme.name.in(text::language()), theme.icon);
        if (ui::choice_card(ui, column.next(56_px), card)) theme_ = theme.id;
    }
    if (preset::has_the_rest()) {
        const auto card = card_of(text::tr("editing.the_rest"), "dot");
        if (ui::choice_card(ui, column.next(56_px), card)) {
            theme_ = preset::the_rest().catalogue.themes().front().id;
        }
    }
    scroll.set_height(column.used());
}

std::vector<preset::PresetPtr> KindChooser::of_theme(Geometry geometry) const {
    const bool is_ours = catalogue_->theme(theme_) != nullptr;
    auto kinds = (is_ours ? *catalogue_ : preset::the_rest().catalogue).of_theme(theme_);
    std::erase_if(kinds, [&](const auto& kind) { return !makes(*kind, geometry); });
    return kinds;
}

preset::PresetPtr KindChooser::draw(ui::Ui& ui, const ui::Rect& rect, Geometry geometry) {
    const ui::Scope scope(ui, "kind");
    ui::Rect rest = rect;
    ui::TextField field;
    field.label = text::tr("editing.search_kind");
    field.picture = ui::glyph::search;
    ui::text_field(ui, rest.cut_top(48_px), field, query_);
    rest.cut_top(10_px);
    preset::PresetPtr chosen;
    if (!query_.empty()) {
        const auto found = search_.find_new(query_, geometry);
        const auto others = preset::the_rest().search.find_new(query_, geometry);
        if (found.empty() && others.empty()) {
            ui::text(ui, rest.cut_top(56_px), text::tr("editing.no_kind"));
        }
        chosen = grid(ui, rest, found, others);
    } else if (theme_.empty()) {
        themes(ui, rest, geometry);
    } else {
        ui::Button back;
        back.label = text::tr("editing.all_themes");
        back.picture = ui::glyph::back;
        back.kind = ui::ButtonKind::quiet;
        back.align = ui::Align::left;
        if (ui::button(ui, rest.cut_top(48_px), back)) theme_.clear();
        rest.cut_top(4_px);
        chosen = grid(ui, rest, of_theme(geometry));
    }
    if (chosen) {
        query_.clear();
        theme_.clear();
    }
    return chosen;
}

void KindChooser::draw_new(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::Rect rest = rect;
    const auto& last = bench.last_kind(bench.tool());
    if (last && last->preset) {
        auto card = card_of(
            text::tr("operation.again", {{"what", last->preset->name.in(text::language())}}),
            last->preset->icon);
        if (ui::choice_card(ui, rest.cut_top(56_px), card)) bench.set_next_kind(last);
        rest.cut_top(10_px);
    }
    if (const auto kind = draw(ui, rest, geometry_of(bench.tool()))) {
        bench.set_next_kind(operation::kind_of(kind));
    }
}

}  // namespace arpent::panel

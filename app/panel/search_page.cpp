// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/search_page.hpp"

#include "app/text/text.hpp"
#include "app/ui/column.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/search_field.hpp"
#include "core/base/error.hpp"

namespace arpent::panel {

using ui::operator""_px;

namespace {

constexpr std::size_t most_rows = 40;

ui::ListRow row_of(const operation::NamedPlace& place) {
    ui::ListRow row;
    row.label = place.name;
    row.picture = place.is_street ? ui::glyph::road : ui::glyph::marker;
    return row;
}

}  // namespace

void SearchPage::gather(const operation::Workbench& bench) {
    const auto graph = bench.graph();
    if (graph == gathered_from_) return;
    gathered_from_ = graph;
    worker_.cancel_all();
    worker_.post([this, graph](const std::stop_token& stop) {
        try {
            auto index = std::make_shared<const operation::PlaceIndex>(*graph, stop);
            mailbox_.post([this, index] { index_ = index; });
        } catch (const Cancelled&) {
            return;
        }
    });
}

void SearchPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "search");
    gather(bench);
    mailbox_.drain();
    ui::Rect rest = rect;
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    ui::text(ui, rest.cut_top(40_px), text::tr("editing.search.title"), heading);
    rest.cut_top(8_px);

    ui::TextField field;
    field.label = text::tr("editing.search.field");
    field.picture = ui::glyph::search;
    std::vector<operation::NamedPlace> places;
    if (index_) places = index_->find(query_, most_rows);
    std::vector<ui::ListRow> rows;
    for (const auto& place : places) rows.push_back(row_of(place));
    std::string nothing = text::tr("editing.search.nothing");
    if (!index_) nothing = text::tr("editing.search.gathering");
    if (query_.empty()) nothing = text::tr("editing.search.start");
    const auto result = ui::search_field(ui, rest, field, query_, rows, nothing);
    if (!opened_) {
        // The search stands in a scope under its label, and the field in it in another one.
        const ui::Scope search(ui, field.label);
        const ui::Scope inner(ui, field.label);
        ui.focus_next_frame(field.label);
        ui.request_frame();
        opened_ = true;
    }
    if (!result.taken || *result.taken >= places.size()) return;
    const auto& place = places[*result.taken];
    bench.fly_to(place.box);
    bench.select(place.element);
    bench.open(operation::Page::none);
    opened_ = false;
    query_.clear();
}

}  // namespace arpent::panel

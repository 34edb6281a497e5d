// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/twin_card.hpp"

#include "app/operation/words.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::panel {

using ui::operator""_px;

namespace {

std::string words_of(const operation::Workbench& bench, const operation::Doubt& doubt) {
    const osm::Element there = bench.graph()->get(doubt.there);
    const std::string name(there.tags()["name"]);
    const long metres = std::max(1L, std::lround(doubt.distance_m));
    return text::tr("doubt.ask",
                    {{"m", std::to_string(metres)},
                     {"what", name.empty() ? operation::name_in_sentence(bench.recognise(there))
                                           : "« " + name + " »"}});
}

}  // namespace

bool has_twin(const operation::Workbench& bench, osm::ElementId element) {
    const auto& doubt = bench.doubt();
    return doubt && doubt->made == element && bench.graph()->get(doubt->there);
}

bool twin_card(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
               osm::ElementId element) {
    if (!has_twin(bench, element)) return false;
    const ui::Scope scope(ui, "twin");
    const std::string words = words_of(bench, *bench.doubt());
    const ui::TextStyle style{.font = ui::Font::strong, .vertical = ui::Vertical::top};
    const float height = ui::measure(ui, words, style.font, column.rest().w - 24_px).h;
    ui::Rect place = column.next(height + 48_px + 34_px);
    ui::box(ui, place, ui::color::hover, ui::color::action);
    place = place.inset(12_px);
    ui::text(ui, place.cut_top(height), words, style);
    place.cut_top(10_px);
    ui::Column row(place, 10_px);
    const bool same = ui::button(ui, row.cell(0, 2, 48_px), {.label = text::tr("doubt.yes")});
    const bool other = ui::button(ui, row.cell(1, 2, 48_px), {.label = text::tr("doubt.no")});
    if (same) operation::say_same(bench);
    if (same || other) bench.set_doubt({});
    return same || other;
}

}  // namespace arpent::panel

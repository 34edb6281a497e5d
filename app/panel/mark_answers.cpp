// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/mark_answers.hpp"

#include "app/panel/mark_words.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "core/project/sheet_theme.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace arpent::panel {

using operation::Kind;
using operation::Tool;
using ui::operator""_px;

namespace {

/// Tiles as wide as the longest of the usual words: two beside each other with large letters.
int kind_columns(float width) { return width < 300_px ? 2 : 3; }

/// The height of a row of tiles.
float row_height(ui::Ui& ui, const std::vector<std::string>& words, std::size_t row, int columns,
                 float width) {
    const auto count = static_cast<std::size_t>(columns);
    const float tile =
        (width - 8_px * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float height = 0;
    for (std::size_t i = row * count; i < std::min(words.size(), (row + 1) * count); ++i) {
        height = std::max(height, ui::verb_height(ui, words[i], tile));
    }
    return height;
}

preset::PresetPtr point_kind(const operation::Workbench& bench, const std::string& id) {
    const auto preset = bench.presets() != nullptr ? bench.presets()->find(id) : nullptr;
    const bool fits =
        preset && !preset->only_existing && preset->geometries.has(preset::Geometry::node);
    return fits ? preset : nullptr;
}

}  // namespace

void MarkAnswers::offer(const char* key, const Kind& kind) {
    const auto& name = kind.preset->name.in(text::language());
    offers_.push_back({{text::tr(key, {{"what", name}}), answers_in_short(kind),
                        ui::Picture::icon(kind.preset->icon)},
                       kind});
}

void MarkAnswers::prepare(const operation::Workbench& bench, const project::QueuedMark& mark,
                          const osm::Tags& ticked) {
    placed_ = mark.mark.place.is_defined();
    offers_.clear();
    kinds_.clear();
    tiles_.clear();
    if (!placed_) return;
    // A sticker says what it is; the thing before is offered beside it only when it is the same.
    const auto preset = point_kind(bench, mark.preset());
    const auto& last = bench.last_kind(Tool::point);
    if (last && last->preset && (!preset || last->preset->id == preset->id)) {
        const Kind again = operation::with_answers(*last, ticked);
        if (!preset || operation::is_described(again)) offer("operation.again", again);
    }
    if (preset) {
        offer("marks.it_is", operation::with_answers(operation::kind_of(preset), ticked));
    }
    const auto* theme = project::sheet_theme(mark.sheet.theme);
    if (theme == nullptr) return;
    // The words of the paper's legend are short, and known from the walk.
    for (const project::SheetKind& each : theme->legend) {
        if (const auto kind = point_kind(bench, each.preset)) {
            kinds_.push_back(operation::with_answers(operation::kind_of(kind), ticked));
            tiles_.push_back(each.words.in(text::language()));
        }
    }
    tiles_.push_back(text::tr("marks.other"));
}

float MarkAnswers::wanted(ui::Ui& ui, float width) const {
    float height = 0;
    for (const Ready& each : offers_) height += offer_height(ui, width, each.offer) + 8_px;
    if (!placed_) return 3 * 56_px;
    if (kinds_.empty()) return height + 52_px;
    const int columns = kind_columns(width);
    for (std::size_t row = 0; row * static_cast<std::size_t>(columns) < tiles_.size(); ++row) {
        height += row_height(ui, tiles_, row, columns, width) + 8_px;
    }
    return height;
}

void MarkAnswers::kinds(ui::Ui& ui, ui::Column& column, Said& said) const {
    if (kinds_.empty()) {
        said.other = ui::button(ui, column.next(52_px),
                                {.label = text::tr("editing.what_is_it"),
                                 .picture = ui::glyph::help,
                                 .kind = ui::ButtonKind::primary});
        return;
    }
    const float width = column.rest().w;
    const int columns = kind_columns(width);
    const auto count = static_cast<std::size_t>(columns);
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const float height = row_height(ui, tiles_, i / count, columns, width);
        ui::Button tile{.label = tiles_[i], .picture = ui::glyph::search};
        const bool is_kind = i < kinds_.size();
        if (is_kind) tile.picture = ui::Picture::icon(kinds_[i].preset->icon);
        if (!ui::verb_button(ui, column.cell(static_cast<int>(i), columns, height), tile)) continue;
        if (is_kind) {
            said.kind = kinds_[i];
        } else {
            said.other = true;
        }
    }
}

MarkAnswers::Said MarkAnswers::draw(ui::Ui& ui, ui::Column& column) const {
    Said said;
    for (const Ready& each : offers_) {
        if (offer_card(ui, column, each.offer)) said.kind = each.kind;
    }
    if (placed_) kinds(ui, column, said);
    constexpr std::array<std::pair<Tool, const char*>, 3> tools = {
        {{Tool::point, "marks.place_point"},
         {Tool::line, "operation.draw_line"},
         {Tool::area, "operation.draw_area"}}};
    for (const auto& [tool, key] : tools) {
        if (tool == Tool::point && placed_) continue;
        const ui::Picture look = tool == Tool::point  ? ui::glyph::marker
                                 : tool == Tool::line ? ui::glyph::signs
                                                      : ui::glyph::square;
        if (ui::button(ui, column.next(48_px), {.label = text::tr(key), .picture = look})) {
            said.draw = tool;
        }
    }
    return said;
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/choice_cards.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace arpent::panel {

using preset::Choice;
using preset::Field;
using ui::operator""_px;

namespace {

bool described_card(ui::Ui& ui, ui::Column& column, const Choice& choice, bool chosen) {
    ui::ListRow row;
    row.label = choice.label.in(text::language());
    row.detail = choice.description.in(text::language());
    row.picture = ui::Picture::icon(choice.icon);
    if (choice.icon.empty()) {
        row.picture = {};
    }
    row.chosen = chosen;
    const auto place = column.next(64_px);
    ui::outline(ui, place, ui::color::line, ui::corner());
    return ui::list_row(ui, place, row);
}

std::string words_of(const Choice& choice) {
    return choice.label.empty() ? choice.value : choice.label.in(text::language());
}

/// Whether all words fit in two lines of a card half as wide as the column.
bool fit_half(ui::Ui& ui, const ui::Column& column, const Field& field) {
    const float patch = field.kind == Field::Kind::colour ? 40_px : 0;
    const float card = (column.rest().w - 10_px) / 2 - 28_px - patch;
    return std::ranges::all_of(field.choices, [&](const Choice& choice) {
        const float width = card - (choice.icon.empty() ? 0 : 40_px);
        return ui::measure(ui, words_of(choice), ui::Font::body, width, 1.15F).h <= 56_px;
    });
}

bool plain_card(ui::Ui& ui, ui::Rect place, const Choice& choice, bool chosen,
                std::optional<ImU32> colour) {
    if (colour) {
        ui::box(ui, place.cut_left(40_px).centered(32_px, 32_px), *colour, ui::color::line);
    }
    ui::Button card;
    card.label = words_of(choice);
    if (!choice.icon.empty()) {
        card.picture = ui::Picture::icon(choice.icon);
    }
    card.chosen = chosen;
    card.align = ui::Align::left;
    return ui::choice_card(ui, place, card);
}

}  // namespace

std::optional<ImU32> colour_of(std::string_view value) {
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, 9> names{{
        {"green", 0x2E7D32},
        {"brown", 0x7B5B3A},
        {"grey", 0x8A8F87},
        {"black", 0x222222},
        {"white", 0xFFFFFF},
        {"red", 0xC6252B},
        {"blue", 0x2F6DB5},
        {"yellow", 0xF2C230},
        {"orange", 0xE67E22},
    }};
    const auto found = std::ranges::find(names, value, [](const auto& each) { return each.first; });
    if (found != names.end()) {
        return ui::rgb(found->second);
    }
    std::uint32_t hex = 0;
    const auto* end = value.data() + value.size();
    const bool is_hex = value.size() == 7 && value.front() == '#' &&
                        std::from_chars(value.data() + 1, end, hex, 16).ptr == end;
    return is_hex ? std::optional(ui::rgb(hex)) : std::nullopt;
}

std::optional<std::string> choice_cards(ui::Ui& ui, ui::Column& column, const Field& field,
                                        const std::vector<std::string>& chosen) {
    const bool described = std::ranges::any_of(
        field.choices, [](const Choice& choice) { return !choice.description.empty(); });
    const int columns = fit_half(ui, column, field) ? 2 : 1;
    std::optional<std::string> clicked;
    int cell = 0;
    for (const auto& choice : field.choices) {
        const auto& answer = field.kind == Field::Kind::checklist ? choice.key : choice.value;
        const bool is_chosen = std::ranges::find(chosen, answer) != chosen.end();
        const auto colour =
            field.kind == Field::Kind::colour ? colour_of(choice.value) : std::nullopt;
        const bool hit = described ? described_card(ui, column, choice, is_chosen)
                                   : plain_card(ui, column.cell(cell++, columns, 64_px), choice,
                                                is_chosen, colour);
        if (hit) {
            clicked = answer;
        }
    }
    return clicked;
}

}  // namespace arpent::panel

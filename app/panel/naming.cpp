// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/naming.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/preset/the_rest.hpp"

#include <algorithm>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

/// Words beside a small picture, as high as they need to be.
void remark(ui::Ui& ui, ui::Column& column, const ui::Picture& picture, const std::string& words,
            ImU32 color) {
    const float indent = 40_px;
    const float height =
        std::max(28_px, ui::measure(ui, words, ui::Font::large, column.rest().w - indent, 1.25F).h);
    ui::Rect row = column.next(height);
    ui::draw_picture(ui, row.cut_left(28_px).cut_top(28_px), picture, color);
    row.cut_left(indent - 28_px);
    ui::text(ui, row, words,
             {.font = ui::Font::large, .vertical = ui::Vertical::top, .pitch = 1.25F});
}

std::string tags_of(const preset::Preset& kind) {
    std::string tags;
    for (const preset::FixedTag& tag : kind.tags) {
        if (tag.value) tags += (tags.empty() ? "" : ", ") + tag.key + "=" + *tag.value;
    }
    return tags;
}

}  // namespace

void Naming::open() {
    open_ = true;
    if (!catalogue_) {
        catalogue_ = preset::built_in_catalogue();
        search_.emplace(*catalogue_);
    }
    query_.clear();
    theme_ = catalogue_->themes().front().id;
    chosen_ = catalogue_->of_theme(theme_).front();
}

std::vector<preset::PresetPtr> Naming::found() const {
    if (query_.empty()) {
        const bool is_ours = catalogue_->theme(theme_) != nullptr;
        return (is_ours ? *catalogue_ : preset::the_rest().catalogue).of_theme(theme_);
    }
    auto kinds = search_->find(query_);
    const auto others = preset::the_rest().search.find(query_);
    // What ours only names, the rest has under the same name with its questions.
    std::erase_if(kinds, [&](const preset::PresetPtr& kind) {
        const auto is_namesake = [&](const auto& each) { return each->name == kind->name; };
        return kind->only_existing && std::any_of(others.begin(), others.end(), is_namesake);
    });
    kinds.insert(kinds.end(), others.begin(), others.end());
    return kinds;
}

void Naming::draw_themes(ui::Ui& ui, ui::Column& column) {
    int cell = 0;
    const int columns = column.rest().w >= 460_px ? 2 : 1;
    const auto draw_theme = [&](const std::string& label, const std::string& icon, bool chosen) {
        ui::Button card{.label = label, .picture = ui::Picture::icon(icon)};
        card.chosen = chosen;
        card.align = ui::Align::left;
        return ui::choice_card(ui, column.cell(cell++, columns, 60_px), card);
    };
    const auto open = [this](const preset::PresetCatalogue& catalogue, const preset::Theme& theme) {
        theme_ = theme.id;
        chosen_ = catalogue.of_theme(theme_).front();
    };
    for (const preset::Theme& theme : catalogue_->themes()) {
        const bool chosen = theme.id == theme_;
        if (draw_theme(theme.name.in(text::language()), theme.icon, chosen))
            open(*catalogue_, theme);
    }
    if (preset::has_the_rest()) {
        const bool chosen = catalogue_->theme(theme_) == nullptr;
        if (draw_theme(tr("editing.the_rest"), "dot", chosen)) {
            const preset::PresetCatalogue& rest = preset::the_rest().catalogue;
            open(rest, rest.themes().front());
        }
    }
    column.space(8_px);
}

void Naming::draw_list(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect rest = rect;
    const ui::TextField field{.label = tr("naming.search"),
                              .hint = tr("editing.search_kind"),
                              .picture = ui::glyph::search};
    const bool changed = ui::text_field(ui, rest.cut_top(52_px), field, query_).changed;
    rest.cut_top(10_px);
    ui::ScrollArea scroll(ui, "kinds", rest);
    ui::Column column(scroll.content(), 4_px);
    if (query_.empty()) draw_themes(ui, column);
    const auto kinds = found();
    if (changed && !kinds.empty()) chosen_ = kinds.front();
    if (kinds.empty()) column.words(ui, tr("naming.nothing"));
    for (const preset::PresetPtr& kind : kinds) {
        const ui::Rect place = column.next(48_px);
        if (!scroll.shows(place)) continue;
        const ui::Scope scope(ui, kind->id);
        const ui::ListRow row{.label = kind->name.in(text::language()),
                              .picture = ui::Picture::icon(kind->icon),
                              .chosen = kind == chosen_};
        if (ui::list_row(ui, place, row)) chosen_ = kind;
    }
    scroll.set_height(column.used());
}

void Naming::draw_questions(ui::Ui& ui, ui::Column& column) const {
    const auto is_asked = [](const preset::Field& field) {
        return !field.question.in(text::language()).empty() && !field.optional;
    };
    const auto& fields = chosen_->fields;
    if (std::none_of(fields.begin(), fields.end(), is_asked)) return;
    column.space(6_px);
    column.words(ui, tr("naming.questions"), {.font = ui::Font::strong});
    for (const preset::Field& field : fields) {
        if (is_asked(field)) column.words(ui, field.question.in(text::language()));
    }
}

void Naming::draw_kind(ui::Ui& ui, const ui::Rect& rect) {
    ui::box(ui, rect, ui::color::card, ui::color::line);
    ui::ScrollArea scroll(ui, "kind", rect.inset(std::min(28_px, rect.w / 20), 20_px));
    ui::Column column(scroll.content(), 12_px);
    ui::Rect head = column.next(96_px);
    ui::draw_picture(ui, head.cut_left(std::min(96_px, head.w / 4)),
                     ui::Picture::icon(chosen_->icon), ui::color::action);
    head.cut_left(20_px);
    ui::text(ui, head, chosen_->name.in(text::language()),
             {.font = ui::Font::display, .pitch = 1.2F});
    const std::string& help = chosen_->help.in(text::language());
    if (!help.empty()) remark(ui, column, ui::glyph::info, help, ui::color::action);
    const std::string& warning = chosen_->warning.in(text::language());
    if (!warning.empty()) remark(ui, column, ui::glyph::warning, warning, ui::color::warning);
    draw_questions(ui, column);
    const std::string tags = tags_of(*chosen_);
    if (!tags.empty()) {
        column.space(6_px);
        column.words(ui, tr("naming.tags", {{"tags", tags}}),
                     {.font = ui::Font::small, .color = ui::color::ink_2});
    }
    scroll.set_height(column.used());
}

void Naming::draw(ui::Ui& ui) {
    if (!open_) return;
    ui.push_layer();
    {
        const ui::Scope scope(ui, "naming");
        ui.surface(ui.screen());
        ui::fill(ui, ui.screen(), ui::color::ground);
        ui::Rect rest = ui.screen().inset(std::min(28_px, ui.screen().w / 40), 14_px);
        ui::Rect head = rest.cut_top(52_px);
        const ui::Button close{.label = tr("ui.close"), .picture = ui::glyph::close};
        const bool closed = ui::button(ui, head.cut_right(ui::button_width(ui, close)), close);
        ui::text(ui, head, tr("naming.title"), {.font = ui::Font::display, .max_lines = 1});
        rest.cut_top(12_px);
        draw_list(ui, rest.cut_left(rest.w * 0.42F));
        rest.cut_left(22_px);
        draw_kind(ui, rest);
        if (closed || ui.escape()) {
            open_ = false;
            ui.request_frame();
        }
    }
    ui.pop_layer();
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/review_screen.hpp"

#include "app/panel/map_pane.hpp"
#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/project/project.hpp"
#include "core/project/uploading.hpp"

#include <algorithm>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

/// What shows around a thing: 1e-7 degrees, some 60 m.
constexpr std::int32_t around = 6000;

struct Parts {
    ui::Rect list;
    ui::Rect map;
    ui::Rect entry;
    ui::Rect foot;
};

Parts parts_of(const ui::Rect& body) {
    Parts parts;
    ui::Rect rest = body.inset(std::min(28_px, body.w / 40), 16_px);
    parts.foot = rest.cut_bottom(56_px);
    rest.cut_bottom(14_px);
    parts.list = rest.cut_left(rest.w * 0.44F);
    rest.cut_left(22_px);
    parts.entry = rest.cut_bottom(std::min(rest.h * 0.5F, 260_px));
    rest.cut_bottom(12_px);
    parts.map = rest;
    return parts;
}

std::string joined(const std::vector<std::string>& words, const char* with) {
    std::string all;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        all += (all.empty() ? "" : with) + word;
    }
    return all;
}

std::string detail_of(const ReviewEntry& entry) {
    const std::string state = entry.taken_out         ? tr("review.taken_out")
                              : entry.why_not.empty() ? word_of(entry.kind)
                                                      : tr("review.waits");
    const std::string groups = joined(entry.groups, ", ");
    return groups.empty() ? state : state + " · " + groups;
}

}  // namespace

void ReviewScreen::open() {
    seen_.reset();
    chosen_ = 0;
}

void ReviewScreen::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = project_.edit_count();
    if (seen_ == edits) return;
    seen_ = edits;
    entries_ = review_list(bench);
    view_.set_graph(project_.graph());
    choose(std::min(chosen_, entries_.empty() ? 0 : entries_.size() - 1));
}

void ReviewScreen::choose(std::size_t index) {
    chosen_ = index;
    placed_ = false;
}

std::size_t ReviewScreen::going() const {
    return static_cast<std::size_t>(std::ranges::count_if(entries_, [](const ReviewEntry& entry) {
        return !entry.taken_out && entry.why_not.empty();
    }));
}

void ReviewScreen::draw_list(ui::Ui& ui, const ui::Rect& rect) {
    ui::ScrollArea scroll(ui, "entries", rect);
    ui::Column column(scroll.content(), 6_px);
    std::string theme = "\n";
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const ReviewEntry& entry = entries_[i];
        if (entry.theme != theme) {
            theme = entry.theme;
            column.words(ui, theme.empty() ? tr("review.no_theme") : theme,
                         {.font = ui::Font::heading});
        }
        const ui::Rect place = column.next(64_px);
        if (!scroll.shows(place)) continue;
        ui::fill(ui, place, ui::color::card, ui::corner());
        const ui::Scope scope(ui, osm::to_string(entry.id));
        ui::ListRow row{.label = entry.name,
                        .detail = detail_of(entry),
                        .picture = entry.picture,
                        .chosen = i == chosen_};
        if (!entry.advice.empty()) row.right = tr("review.advice");
        if (ui::list_row(ui, place, row)) choose(i);
    }
    scroll.set_height(column.used());
}

void ReviewScreen::draw_map_side(ui::Ui& ui, const ui::Rect& rect) {
    const ui::Response area = ui.map_area(tr("editing.map"), rect);
    view_.set_viewport(viewport_of(ui, rect));
    geo::Location middle;
    if (!entries_.empty()) {
        const auto map = project_.graph();
        osm::Element element = map->get(entries_[chosen_].id);
        const osm::Graph* graph = map.get();
        if (!element) {
            graph = map->base().get();
            element = graph->get(entries_[chosen_].id);
        }
        const geo::Box box = element ? graph->box_of(element) : geo::Box{};
        if (!box.is_empty()) middle = box.center();
        if (!placed_ && !box.is_empty()) {
            geo::Box wide = box;
            wide.extend(geo::Location{box.min.x - around, box.min.y - around});
            wide.extend(geo::Location{box.max.x + around, box.max.y + around});
            show_box(view_, wide, 0);
        }
    }
    if (!placed_ && !middle.is_defined()) show_box(view_, project_.box(), 0);
    placed_ = true;
    look_around(ui, view_, rect, area);
    draw_map(ui, view_, rect);
    if (middle.is_defined()) {
        const ui::Clip clip(ui, rect);
        const map::ScreenPoint at = view_.camera().to_screen(middle);
        const ImVec2 point{rect.x + static_cast<float>(at.x), rect.y + static_cast<float>(at.y)};
        ui.draw().AddCircle(point, 22_px, ui::color::card, 0, 7_px);
        ui.draw().AddCircle(point, 22_px, ui::color::action, 0, 4_px);
    }
    ui::outline(ui, rect, ui::color::line, ui::corner());
}

void ReviewScreen::draw_entry(ui::Ui& ui, const ui::Rect& rect) {
    ui::ScrollArea scroll(ui, "entry", rect);
    ui::Column column(scroll.content(), 8_px);
    if (entries_.empty()) {
        column.words(ui, tr("review.none"), {.font = ui::Font::heading});
        scroll.set_height(column.used());
        return;
    }
    const ReviewEntry& entry = entries_[chosen_];
    column.words(ui, entry.name + " : " + word_of(entry.kind), {.font = ui::Font::heading});
    for (const std::string& words : entry.says) column.words(ui, words);
    for (const std::string& words : entry.advice) {
        column.words(ui, words, {.color = ui::color::warning});
    }
    if (!entry.why_not.empty()) column.words(ui, entry.why_not, {.color = ui::color::ink_2});
    const ui::Button out{.label = tr(entry.taken_out ? "review.put_back" : "review.take_out"),
                         .picture = entry.taken_out ? ui::glyph::undo : ui::glyph::close};
    if (ui::button(ui, column.next(52_px), out)) {
        project_.uploading().set_held(entry.id, !entry.taken_out);
        seen_.reset();
    }
    scroll.set_height(column.used());
}

std::optional<Place> ReviewScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "review");
    refresh(bench);
    Parts parts;
    const auto lay_out = [&](ui::Rect body) {
        parts = parts_of(body);
        return parts.map;
    };
    const std::string count = tr(
        "review.count", {{"n", std::to_string(going())}, {"all", std::to_string(entries_.size())}});
    const auto frame =
        screen_frame(ui, {back_words(bench), tr("review.title"), count}, bench, lay_out);
    draw_map_side(ui, parts.map);
    draw_list(ui, parts.list);
    draw_entry(ui, parts.entry);
    ui::Rect foot = parts.foot;
    const ui::Button done{.label = tr("review.done"),
                          .picture = ui::glyph::check,
                          .kind = ui::ButtonKind::primary,
                          .enabled = going() > 0,
                          .font = ui::Font::large};
    const float width = std::min(foot.w / 2, ui::button_width(ui, done));
    const bool go = ui::button(ui, foot.cut_right(width), done);
    foot.cut_right(16_px);
    ui::text(ui, foot, tr("review.public"), {.color = ui::color::ink_2, .max_lines = 2});
    if (go) {
        project_.uploading().set_reviewed();
        return Place::send;
    }
    return frame.back ? std::optional(Place::day) : std::nullopt;
}

}  // namespace arpent::panel

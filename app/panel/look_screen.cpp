// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/look_screen.hpp"

#include "app/panel/map_pane.hpp"
#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/slider.hpp"
#include "app/ui/text.hpp"
#include "app/ui/toggle.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

/// More than these in view stay dots: a projector shows no pictures that lie on each other.
constexpr std::size_t most_pictures = 250;

struct Parts {
    ui::Rect map;
    ui::Rect side;
};

Parts parts_of(const ui::Rect& body) {
    Parts parts;
    ui::Rect rest = body;
    parts.side = rest.cut_right(std::min(rest.w * 0.4F, 460_px)).inset(18_px, 14_px);
    parts.map = rest;
    return parts;
}

std::string count_of(const project::KindCount& kind, bool now) {
    const double metres = now ? kind.metres_now : kind.metres_before;
    if (kind.is_line()) {
        return metres < 1000 ? tr("look.metres", {{"n", std::to_string(static_cast<int>(metres))}})
                             : tr("look.kilometres",
                                  {{"n", std::to_string(static_cast<int>(metres / 1000))}});
    }
    return std::to_string(now ? kind.now : kind.before);
}

}  // namespace

LookScreen::LookScreen(project::Project& project, map::MapView& view, std::function<void()> wake)
    : project_(project), view_(view), wake_(wake), mailbox_(std::move(wake)) {}

void LookScreen::open() {
    placed_ = false;
    moment_ = 1;
    before_.reset();
    seen_.reset();
}

const std::string& LookScreen::theme() const {
    static const std::string none;
    return picture_ && theme_ < picture_->counts.themes.size()
               ? picture_->counts.themes[theme_].theme
               : none;
}

void LookScreen::refresh(const operation::Workbench& bench) {
    mailbox_.drain();
    if (seen_ == project_.edit_count() || bench.presets() == nullptr) return;
    seen_ = project_.edit_count();
    stock_ = project_.stock();
    show_moment();
    worker_.post([this, stock = *stock_, presets = bench.presets()](const std::stop_token& stop) {
        auto picture = std::make_shared<Picture>();
        try {
            job::Progress progress;
            picture->counts = project::count_themes(stock, *presets, progress, stop);
            picture->before = things_of(*stock.before, *presets, stop);
            picture->now = things_of(*stock.now, *presets, stop);
        } catch (const Error& error) {
            log::warn(error.what());  // the map shows without its stock-take
        } catch (const Cancelled&) {
            return;
        }
        mailbox_.post([this, picture] { picture_ = picture; });
    });
}

void LookScreen::show_moment() {
    if (!stock_) return;
    view_.set_graph(moment_ == 0 && !before_ ? stock_->before : stock_->now);
    if (before_) before_->set_graph(stock_->before);
}

/// Of the map, what lies left of the split shows « avant », at the same places.
void LookScreen::draw_before(ui::Ui& ui, const ui::Rect& rect) {
    const ui::Rect left{rect.x, rect.y, std::round(rect.w * static_cast<float>(split_)), rect.h};
    if (left.w >= 1) {
        before_->set_viewport(viewport_of(ui, left));
        before_->set_motion(false);
        before_->camera().look_at(view_.camera().to_world({left.w / 2, left.h / 2}),
                                  view_.camera().zoom());
        draw_map(ui, *before_, left);
    }
    const ui::Rect right{left.right(), rect.y, rect.w - left.w, rect.h};
    if (picture_) {
        const ui::Clip clip(ui, left);
        draw_things(ui, rect, picture_->before);
    }
    if (picture_) {
        const ui::Clip clip(ui, right);
        draw_things(ui, rect, picture_->now);
    }
    ui::fill(ui, {left.right() - 2_px, rect.y, 4_px, rect.h}, ui::color::ink);
    draw_split(ui, rect);
}

void LookScreen::draw_split(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect plate{rect.x + 12_px, rect.bottom() - 88_px, rect.w - 24_px, 76_px};
    ui.surface(plate);
    ui::shadow_around(ui, plate);
    ui::box(ui, plate, ui::color::card, ui::color::line);
    ui::slider(ui, plate.inset(12_px, 8_px), tr("look.split"), split_);
}

void LookScreen::draw_things(ui::Ui& ui, const ui::Rect& rect, const std::vector<Thing>& things) {
    std::vector<std::pair<ui::Point, const Thing*>> seen;
    for (const Thing& thing : things) {
        if (thing.kind->theme != theme()) continue;
        const map::ScreenPoint at = view_.camera().to_screen(thing.place);
        const ui::Point point{rect.x + static_cast<float>(at.x), rect.y + static_cast<float>(at.y)};
        if (rect.contains(point)) seen.emplace_back(point, &thing);
    }
    const bool pictured = seen.size() <= most_pictures;
    const float radius = pictured ? 17_px : 7_px;
    for (const auto& [at, thing] : seen) {
        ui.draw().AddCircleFilled({at.x, at.y}, radius + 3_px, ui::color::card);
        ui.draw().AddCircleFilled({at.x, at.y}, radius, color_);
        if (!pictured) continue;
        const ui::Rect place{at.x - 12_px, at.y - 12_px, 24_px, 24_px};
        ui::draw_picture(ui, place, ui::Picture::icon(thing->kind->icon), ui::color::on_action);
    }
}

void LookScreen::draw_map_side(ui::Ui& ui, const ui::Rect& rect) {
    const ui::Response area = ui.map_area(tr("editing.map"), rect);
    view_.set_viewport(viewport_of(ui, rect));
    if (!placed_) {
        placed_ = true;
        show_box(view_, project_.box(), static_cast<double>(16_px));
    }
    look_around(ui, view_, rect, area);
    draw_map(ui, view_, rect);
    if (before_) return draw_before(ui, rect);
    const ui::Clip clip(ui, rect);
    if (picture_) draw_things(ui, rect, moment_ == 0 ? picture_->before : picture_->now);
}

void LookScreen::draw_themes(ui::Ui& ui, const ui::Rect& rect,
                             const preset::PresetCatalogue& presets) {
    ui::Column column(rect, 8_px);
    int cell = 0;
    const auto& themes = picture_->counts.themes;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const preset::Theme* theme = presets.theme(themes[i].theme);
        if (theme == nullptr) continue;
        if (i == theme_) color_ = color_of(theme->colour);
        ui::Button card{.label = theme->name.in(text::language()),
                        .picture = ui::Picture::icon(theme->icon)};
        card.chosen = i == theme_;
        card.align = ui::Align::left;
        if (ui::choice_card(ui, column.cell(cell++, 2, 60_px), card)) theme_ = i;
    }
}

// What there is, the most first; then what nobody has found yet.
void LookScreen::draw_kinds(ui::Ui& ui, const ui::Rect& rect) {
    const bool now = moment_ == 1;
    std::vector<const project::KindCount*> kinds;
    for (const auto& kind : picture_->counts.themes[theme_].kinds) kinds.push_back(&kind);
    const auto number = [&](const project::KindCount* kind) {
        return now ? kind->now : kind->before;
    };
    std::ranges::stable_sort(kinds, [&](auto* a, auto* b) { return number(a) > number(b); });
    ui::ScrollArea scroll(ui, "kinds", rect);
    ui::Column column(scroll.content(), 6_px);
    bool missing = false;
    for (const project::KindCount* kind : kinds) {
        if (number(kind) == 0 && !missing) {
            missing = true;
            column.words(ui, tr("look.missing"), {.font = ui::Font::heading});
        }
        ui::Rect row = column.next(40_px);
        if (!scroll.shows(row)) continue;
        const ImU32 ink = missing ? ui::color::ink_2 : ui::color::ink;
        ui::draw_picture(ui, row.cut_left(32_px).centered(28_px, 28_px),
                         ui::Picture::icon(kind->kind->icon), missing ? ink : color_);
        row.cut_left(12_px);
        if (!missing) {
            const std::string count = count_of(*kind, now);
            const float width = ui::measure(ui, count, ui::Font::large).w + 1;
            ui::text(ui, row.cut_right(width), count,
                     {.font = ui::Font::large, .align = ui::Align::right, .max_lines = 1});
            row.cut_right(10_px);
        }
        ui::text(
            ui, row, kind->kind->name.in(text::language()),
            {.font = missing ? ui::Font::body : ui::Font::large, .color = ink, .max_lines = 1});
    }
    scroll.set_height(column.used());
}

void LookScreen::draw_side(ui::Ui& ui, const ui::Rect& rect, const operation::Workbench& bench) {
    ui::Rect rest = rect;
    const std::array<std::string, 2> moments = {tr("look.before"), tr("look.now")};
    if (ui::segments(ui, rest.cut_top(52_px), moments, moment_)) show_moment();
    rest.cut_top(8_px);
    const ui::Button compare{
        .label = tr("look.compare"), .picture = ui::glyph::map, .chosen = before_ != nullptr};
    if (ui::button(ui, rest.cut_top(48_px), compare)) {
        before_ = before_ ? nullptr : std::make_unique<map::MapView>(wake_);
        show_moment();
    }
    rest.cut_top(12_px);
    if (!picture_ || picture_->counts.themes.empty()) {
        ui::text(ui, rest.cut_top(60_px), tr("look.counting"), {.color = ui::color::ink_2});
        return;
    }
    theme_ = std::min(theme_, picture_->counts.themes.size() - 1);
    const std::size_t rows = (bench.presets()->themes().size() + 1) / 2;
    const float height = std::min(68_px * static_cast<float>(rows), rest.h * 0.6F);
    draw_themes(ui, rest.cut_top(height), *bench.presets());
    rest.cut_top(10_px);
    draw_kinds(ui, rest);
}

bool LookScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "look");
    refresh(bench);
    Parts parts;
    const auto lay_out = [&](ui::Rect body) {
        parts = parts_of(body);
        return parts.map;
    };
    const auto frame = screen_frame(
        ui, {tr("day.title"), tr("look.title", {{"name", project_.name()}}), ""}, bench, lay_out);
    draw_map_side(ui, parts.map);
    draw_side(ui, parts.side, bench);
    return frame.back;
}

}  // namespace arpent::panel

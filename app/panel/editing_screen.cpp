// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/editing_screen.hpp"

#include "app/map/scale_bar.hpp"
#include "app/operation/catalogue.hpp"
#include "app/panel/map_pane.hpp"
#include "app/panel/places.hpp"
#include "app/panel/status_words.hpp"
#include "app/panel/tool_column.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/paint.hpp"
#include "core/project/own_ground.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace arpent::panel {

using ui::operator""_px;

namespace {

/// A bar or column beside the map: keeps the pointer from it.
ui::Rect plate(ui::Ui& ui, const ui::Rect& rect) {
    ui.surface(rect);
    ui::fill(ui, rect, ui::color::card);
    return rect;
}

/// Trainers have their day there, groups the room, residents what they share.
ui::Button hub_button(project::Role role) {
    switch (role) {
        case project::Role::trainer:
            return {.label = text::tr("day.title"), .picture = ui::glyph::line};
        case project::Role::resident:
            return {.label = text::tr("share.title"), .picture = ui::glyph::share};
        case project::Role::group: break;
    }
    return {.label = text::tr("room.title"), .picture = ui::glyph::users};
}

/// Beside the carnet; the practice quarter lies where nobody looks.
std::filesystem::path folder_to_take_away(const project::Project& project) {
    return project.is_practice() ? documents_folder() : project.path().parent_path();
}

std::string distance_words(double metres) {
    if (metres < 1000) return std::to_string(static_cast<int>(metres)) + "\u202Fm";
    return std::to_string(static_cast<int>(metres / 1000)) + "\u202Fkm";
}

/// A bar as long as a round distance, ends turned up.
void scale_mark(ui::Ui& ui, const ui::Rect& rect, const map::ScaleBar& bar) {
    const float length = static_cast<float>(bar.pixels);
    const float y = rect.center().y + 4_px;
    const float left = rect.right() - length;
    ui::fill(ui, {left, y, length, 2_px}, ui::color::ink_2);
    ui::fill(ui, {left, y - 6_px, 2_px, 8_px}, ui::color::ink_2);
    ui::fill(ui, {rect.right() - 2_px, y - 6_px, 2_px, 8_px}, ui::color::ink_2);
}

}  // namespace

EditingScreen::EditingScreen(project::Project& project, map::MapView& view,
                             std::shared_ptr<const preset::PresetCatalogue> presets,
                             const std::function<void()>& wake)
    : project_(project),
      view_(view),
      bench_(project, presets),
      board_(bench_, view),
      card_(presets, folder_to_take_away(project), wake),
      papers_(bench_, view, folder_to_take_away(project), wake),
      marks_page_(project, presets, wake),
      print_page_(presets, folder_to_take_away(project), wake),
      report_page_(folder_to_take_away(project), wake),
      ideas_page_(folder_to_take_away(project)),
      survey_page_(folder_to_take_away(project), wake) {}

EditingScreen::Layout EditingScreen::lay_out(const ui::Ui& ui) {
    ui::Rect rest = ui.screen();
    Layout layout;
    layout.bar = rest.cut_top(56_px);
    layout.status = rest.cut_bottom(44_px);
    // With large letters the map keeps two fifths of the window at least.
    layout.tools = rest.cut_left(std::min(132_px, ui.screen().w * 0.22F));
    const float narrow = std::min(std::max(ui.screen().w * 0.36F, 340_px), ui.screen().w * 0.42F);
    layout.card = rest.cut_right(std::min(404_px, narrow));
    layout.map = rest;
    return layout;
}

EditingScreen::Outcome EditingScreen::draw_bar(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect row = plate(ui, rect).inset(10_px, 4_px);
    const auto next = [&](ui::Button button, float room, ui::Rect (ui::Rect::*cut)(float)) {
        button.hide_label = ui.screen().w < room;
        const float width = button.hide_label ? 48_px : ui::button_width(ui, button);
        const bool clicked = ui::button(ui, (row.*cut)(width), button);
        (row.*cut)(10_px);
        return clicked;
    };
    const bool leave = next({.label = text::tr("work.home"), .picture = ui::glyph::home}, 700_px,
                            &ui::Rect::cut_left);
    const bool to_day = next(hub_button(project_.settings().role), 1100_px, &ui::Rect::cut_left);
    const operation::Operation& ideas = operation::find("ideas");
    if (next({.label = text::say(ideas.label(bench_)),
              .picture = ideas.picture(),
              .chosen = bench_.page() == operation::Page::ideas},
             1200_px, &ui::Rect::cut_left)) {
        ideas.run(bench_);
    }
    row.cut_left(6_px);
    const bool ask = next({.label = text::tr("home.help"), .picture = ui::glyph::help}, 900_px,
                          &ui::Rect::cut_right);
    history_buttons(ui, row, bench_);
    ui::TextStyle strong;
    strong.font = ui::Font::strong;
    strong.max_lines = 1;
    ui::text(ui, row, project_.name(), strong);
    if (leave) return Outcome::leave;
    if (to_day) return Outcome::day;
    return ask ? Outcome::help : Outcome::stay;
}

// What is saved comes first, then whose map it is; the scale and the rest where there is room.
void EditingScreen::draw_status(ui::Ui& ui, const ui::Rect& rect) {
    ui::Rect row = plate(ui, rect).inset(14_px, 4_px);
    ui::TextStyle quiet;
    quiet.font = ui::Font::small;
    quiet.color = ui::color::ink_2;
    quiet.max_lines = 1;
    const auto width = [&](std::string_view words) {
        return ui::measure(ui, words, quiet.font).w + 1;
    };
    ui::text(ui, row.cut_right(width(map::attribution)), map::attribution, quiet);
    row.cut_right(16_px);
    const std::string saved = saved_words(bench_);
    ui::draw_picture(ui, row.cut_left(20_px), ui::glyph::done, ui::color::action);
    row.cut_left(8_px);
    ui::TextStyle plain = quiet;
    plain.color = ui::color::ink;
    ui::text(ui, row.cut_left(std::min(row.w, width(saved))), saved, plain);
    row.cut_left(16_px);

    const auto bar = map::scale_bar(view_.camera(), static_cast<double>(90_px));
    const std::string distance = distance_words(bar.metres);
    if (row.w > static_cast<float>(bar.pixels) + width(distance) + 6_px) {
        scale_mark(ui, row.cut_right(static_cast<float>(bar.pixels)), bar);
        row.cut_right(6_px);
        ui::text(ui, row.cut_right(width(distance)), distance, quiet);
        row.cut_right(16_px);
    }
    const std::string practice = text::tr("editing.practice");
    if (project_.is_practice() && row.w > width(practice)) {
        ui::text(ui, row, practice, quiet);
    }
}

void EditingScreen::draw_zoom(ui::Ui& ui, const ui::Rect& map) {
    // A low map beside a photo, with large letters, has them in a row.
    const bool row = map.h < 4 * 52_px;
    const float length = 3 * 52_px - 4_px;
    ui::Rect place{map.x + 12_px, map.bottom() - 12_px - (row ? 48_px : length),
                   row ? length : 48_px, row ? 48_px : length};
    const auto next = [&] {
        const ui::Rect rect = row ? place.cut_left(48_px) : place.cut_top(48_px);
        row ? place.cut_left(4_px) : place.cut_top(4_px);
        return rect;
    };
    const auto& fit = operation::find("fit");
    const std::pair<const char*, ui::Picture> steps[] = {{"editing.zoom_in", ui::glyph::plus},
                                                         {"editing.zoom_out", ui::glyph::minus}};
    double levels = 1;
    for (const auto& [key, picture] : steps) {
        ui::Button button;
        button.label = text::tr(key);
        button.picture = picture;
        button.hide_label = true;
        if (ui::button(ui, next(), button)) board_.zoom(levels);
        levels = -levels;
    }
    ui::Button all;
    all.label = text::say(fit.label(bench_));
    all.picture = fit.picture();
    all.hide_label = true;
    if (ui::button(ui, next(), all)) fit.run(bench_);
}

void EditingScreen::draw_notice(ui::Ui& ui, const ui::Rect& map) {
    if (!bench_.notice()) return;
    const std::string words = text::say(*bench_.notice());
    const float width = std::min(map.w - 32_px, 520_px);
    const ui::Size size = ui::measure(ui, words, ui::Font::body, width - 110_px);
    ui::Rect place{map.x + (map.w - width) / 2, map.y + 16_px, width,
                   std::max(48_px, size.h) + 16_px};
    ui.surface(place);
    ui::shadow_around(ui, place);
    ui::box(ui, place, ui::color::card, ui::color::line);
    ui::Rect inner = place.inset(12_px, 8_px);
    ui::draw_picture(ui, inner.cut_left(24_px), ui::glyph::info, ui::color::action);
    inner.cut_left(10_px);
    ui::Button close;
    close.label = text::tr("editing.close");
    close.picture = ui::glyph::close;
    close.kind = ui::ButtonKind::quiet;
    close.hide_label = true;
    const ui::Rect cross = inner.cut_right(48_px);
    ui::text(ui, inner, words);
    if (ui::button(ui, cross.centered(48_px, 48_px), close)) bench_.tell_nothing();
}

void EditingScreen::take_picture(const std::filesystem::path& file) {
    operation::leave_drawing(bench_);
    bench_.open(operation::Page::papers);
    papers_.take(file);
}

void EditingScreen::take_table(const std::filesystem::path& file) {
    operation::leave_drawing(bench_);
    bench_.open(operation::Page::survey);
    survey_page_.take(file, bench_);
}

void EditingScreen::come_back(operation::Page page) {
    bench_.forget_absent();
    bench_.open(page);
}

void EditingScreen::draw_files(ui::Ui& ui) {
    const auto result = files_->draw(ui, ui.screen());
    if (result.chosen) {
        files_->kind() == FileKind::table ? take_table(*result.chosen)
                                          : take_picture(*result.chosen);
    }
    if (result.chosen || result.cancelled) {
        files_.reset();
        ui.request_frame();
    }
}

void EditingScreen::draw_card(ui::Ui& ui, const ui::Rect& rect) {
    if (bench_.page() == operation::Page::marks) {
        marks_page_.draw(ui, rect, bench_);
    } else if (bench_.page() == operation::Page::print) {
        print_page_.draw(ui, rect, bench_);
    } else if (bench_.page() == operation::Page::report ||
               bench_.page() == operation::Page::go_home) {
        report_page_.draw(ui, rect, bench_);
    } else if (bench_.page() == operation::Page::ideas) {
        ideas_page_.draw(ui, rect, bench_);
    } else if (bench_.page() == operation::Page::survey) {
        if (survey_page_.draw(ui, rect, bench_)) {
            files_.emplace(FileKind::table, documents_folder());
            ui.request_frame();
        }
    } else if (bench_.page() == operation::Page::history) {
        history_page_.draw(ui, rect, bench_);
    } else if (bench_.page() != operation::Page::papers) {
        card_.draw(ui, rect, bench_);
    } else if (papers_page_.draw(ui, rect, papers_)) {
        files_.emplace(FileKind::picture, documents_folder());
        ui.request_frame();
    }
}

// The map stays the one map: it only has less room while the photo lies beside it.
void EditingScreen::draw_aligning(ui::Ui& ui, const Layout& layout) {
    ui::Rect area = layout.map;
    area.x = layout.tools.x;
    area.w = layout.card.right() - area.x;
    align_screen_.draw(ui, area, papers_);
    operation::Placing* placing = papers_.placing();
    align_mode_.set_alignment(placing != nullptr ? placing->points() : nullptr);
    board_.host(&align_mode_);
    board_.frame(ui, AlignScreen::map_rect(area));
    if (align_mode_.take_changed()) papers_.keep_placing();
    AlignScreen::draw_pins(ui, area, papers_, view_.camera());
    draw_zoom(ui, AlignScreen::map_rect(area));
}

EditingScreen::Outcome EditingScreen::draw(ui::Ui& ui) {
    const ui::Scope scope(ui, "editing");
    papers_.update();
    if (files_) {
        draw_files(ui);
        return Outcome::stay;
    }
    const Layout layout = lay_out(ui);
    if (!placed_) {
        placed_ = true;
        view_.set_viewport(viewport_of(ui, layout.map));
        if (const auto camera = project_.settings().camera) {
            view_.camera().look_at(geo::to_world(camera->center), camera->zoom);
        } else {
            show_box(view_, project::own_ground(project_), static_cast<double>(16_px));
        }
    }
    if (papers_.is_aligning()) {
        draw_aligning(ui, layout);
        const Outcome outcome = draw_bar(ui, layout.bar);
        draw_status(ui, layout.status);
        return outcome;
    }
    const bool on_ideas = bench_.page() == operation::Page::ideas;
    const bool on_survey = bench_.page() == operation::Page::survey;
    const bool on_print = bench_.page() == operation::Page::print;
    board_.host(on_ideas    ? ideas_page_.mode()
                : on_survey ? survey_page_.mode()
                : on_print  ? print_page_.mode()
                            : nullptr);
    verb_shortcuts(ui, bench_);
    if (bench_.page() != operation::Page::none && ui.escape()) bench_.open(operation::Page::none);
    board_.frame(ui, layout.map);
    if (bench_.page() == operation::Page::marks) {
        marks_page_.draw_pins(ui, layout.map, view_.camera(), bench_);
    } else if (on_print) {
        print_page_.draw_pages(ui, layout.map, view_.camera(), bench_);
    } else if (on_ideas) {
        ideas_page_.draw_pins(ui, layout.map, view_.camera(), bench_);
    } else if (on_survey) {
        survey_page_.draw_pins(ui, layout.map, view_.camera());
    }
    draw_zoom(ui, layout.map);
    draw_notice(ui, layout.map);
    const Outcome outcome = draw_bar(ui, layout.bar);
    tool_column(ui, plate(ui, layout.tools).inset(10_px, 12_px), bench_);
    draw_card(ui, plate(ui, layout.card).inset(18_px, 16_px));
    draw_status(ui, layout.status);
    ui::shadow_below(ui, layout.bar);
    return outcome;
}

void EditingScreen::close() {
    operation::leave_drawing(bench_);
    if (!placed_ || project_.access() == project::Access::read_only) return;
    project::Settings settings = project_.settings();
    const map::Camera& camera = view_.camera();
    settings.camera = project::Camera{geo::to_location(camera.center()), camera.zoom()};
    project_.set_settings(settings);
}

}  // namespace arpent::panel

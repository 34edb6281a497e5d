// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/survey_page.hpp"

#include "app/operation/writable.hpp"
#include "app/panel/look_things.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/base/error.hpp"
#include "core/project/project.hpp"
#include "core/project/survey_store.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

void SurveyPage::load(operation::Workbench& bench) {
    is_loaded_ = true;
    places_ = bench.project().survey().list();
    std::ranges::stable_sort(places_, {},
                             [](const auto& each) { return std::tie(each.field, each.name); });
    fields_ = project::survey_fields(places_);
}

void SurveyPage::keep(operation::Workbench& bench) {
    if (auto why = operation::why_not_writable(bench)) return bench.tell(*std::move(why));
    bench.project().survey().keep(places_);
}

void SurveyPage::take(const std::filesystem::path& table, operation::Workbench& bench) {
    is_reading_ = true;
    worker_.post([this, table, graph = bench.graph(), &bench](const std::stop_token&) {
        auto read = project::read_survey_file(table);
        if (auto* places = std::get_if<std::vector<project::SurveyPlace>>(&read)) {
            project::look_up_survey(*places, *graph);
        }
        mailbox_.post([this, read = std::move(read), &bench] {
            is_reading_ = false;
            if (const auto* why = std::get_if<Message>(&read)) return bench.tell(*why);
            places_ = std::get<std::vector<project::SurveyPlace>>(read);
            current_.reset();
            keep(bench);
            load(bench);
        });
    });
}

void SurveyPage::take_along(operation::Workbench& bench) {
    const std::string name = tr("survey.file", {{"name", bench.project().path().stem().string()}});
    const std::filesystem::path file = folder_ / (name + ".geojson");
    try {
        project::write_survey(places_, file);
        bench.tell({"survey.written", {{"file", file.string()}}});
    } catch (const Error& error) {
        bench.tell(error.message());
    }
}

void SurveyPage::propose(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    project::SurveyPlace& place = places_[*current_];
    if (place.same) {
        const auto same = std::ranges::find(place.matches, *place.same, &project::SurveyMatch::id);
        if (same != place.matches.end())
            column.words(ui, tr("survey.same", {{"name", same->name}}));
        return;
    }
    if (place.is_answered || proposal_ >= place.matches.size()) return;
    const project::SurveyMatch& match = place.matches[proposal_];
    const bool is_near = match.distance_m >= 0;
    const auto metres = std::to_string(std::lround(std::max(0.0, match.distance_m)));
    column.words(ui,
                 is_near ? tr("survey.is_it_at", {{"m", metres}, {"name", match.name}})
                         : tr("survey.is_it", {{"name", match.name}}),
                 {.font = ui::Font::strong});
    const bool yes = ui::button(ui, column.cell(0, 2, 48_px), {.label = tr("survey.yes")});
    const bool no = ui::button(ui, column.cell(1, 2, 48_px), {.label = tr("survey.no")});
    if (yes) {
        place.same = match.id;
        if (!place.place.is_defined()) place.place = match.place;
    }
    if (no) ++proposal_;
    if (!yes && !no) return;
    place.is_answered = yes || proposal_ == place.matches.size();
    if (place.is_answered) keep(bench);
}

void SurveyPage::opened(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const project::SurveyPlace& place = places_[*current_];
    if (!place.address.empty()) column.words(ui, place.address);
    column.words(ui, tr(place.place.is_defined() ? "survey.move" : "survey.where"),
                 {.font = ui::Font::small});
    propose(ui, column, bench);
}

void SurveyPage::one(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                     std::size_t index) {
    const project::SurveyPlace& place = places_[index];
    const bool open = current_ == index;
    if (index == 0 || places_[index - 1].field != place.field) {
        ui::Rect head = column.next(34_px);
        const ui::Rect dot = head.cut_left(24_px).centered(16_px, 16_px);
        ui.draw().AddCircleFilled({dot.x + dot.w / 2, dot.y + dot.h / 2}, dot.w / 2,
                                  color_of(project::field_of(place, fields_).colour));
        head.cut_left(6_px);
        ui::text(ui, head, place.field.empty() ? tr("survey.no_field") : place.field,
                 {.font = ui::Font::strong, .max_lines = 1});
    }
    const ui::Scope scope(ui, std::to_string(place.row));
    const bool placed = place.place.is_defined();
    const ui::ListRow row{.label = place.name,
                          .detail = placed ? place.address : tr("survey.to_place"),
                          .right = std::to_string(index + 1),
                          .picture = placed ? ui::glyph::marker : ui::glyph::warning,
                          .chosen = open};
    if (ui::list_row(ui, column.next(64_px), row)) {
        current_ = open ? std::nullopt : std::optional(index);
        proposal_ = 0;
        if (current_ && placed) bench.fly_to(place.place);
    }
    if (current_ == index) opened(ui, column, bench);
}

bool SurveyPage::invite(ui::Ui& ui, ui::Column& column) {
    column.words(ui, tr("survey.invite"));
    column.words(ui, tr("survey.columns"), {.font = ui::Font::small, .color = ui::color::ink_2});
    return ui::button(ui, column.next(52_px),
                      {.label = tr("survey.choose"),
                       .picture = ui::glyph::folder,
                       .kind = ui::ButtonKind::primary});
}

void SurveyPage::list(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const auto left =
        std::ranges::count_if(places_, [](const auto& each) { return !each.place.is_defined(); });
    if (left > 0) column.words(ui, tr("survey.left", {{"n", std::to_string(left)}}));
    for (std::size_t i = 0; i < places_.size(); ++i) {
        one(ui, column, bench, i);
    }
    column.words(ui, tr("survey.poster"), {.font = ui::Font::small, .color = ui::color::ink_2});
}

bool SurveyPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "survey");
    mailbox_.drain();
    if (!is_loaded_) load(bench);
    if (const auto place = place_.take_place(); place && current_) {
        places_[*current_].place = *place;
        places_[*current_].by_address = false;
        keep(bench);
    }
    ui::Rect rest = rect;
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = tr("editing.close"), .picture = ui::glyph::back})) {
        bench.open(operation::Page::none);
    }
    rest.cut_bottom(8_px);
    bool choose = false;
    if (!is_reading_ && !places_.empty()) {
        ui::Column row(rest.cut_bottom(48_px), 10_px);
        if (ui::button(ui, row.cell(0, 2, 48_px), {.label = tr("survey.take_along")})) {
            take_along(bench);
        }
        choose = ui::button(ui, row.cell(1, 2, 48_px), {.label = tr("survey.another")});
        rest.cut_bottom(8_px);
    }
    ui::ScrollArea scroll(ui, "rows", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, tr("survey.title"), {.font = ui::Font::heading});
    column.words(ui, tr("survey.promise"), {.font = ui::Font::small, .color = ui::color::ink_2});
    if (is_reading_) {
        column.words(ui, tr("survey.reading"));
        ui.request_frame_in(0.1);
    } else if (places_.empty()) {
        choose = invite(ui, column);
    } else {
        list(ui, column, bench);
    }
    scroll.set_height(column.used());
    return choose;
}

void SurveyPage::draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera) {
    const ui::Clip clip(ui, map);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const project::SurveyPlace& place = places_[i];
        if (!place.place.is_defined()) continue;
        const map::ScreenPoint at = camera.to_screen(place.place);
        const ImVec2 middle{map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)};
        const float radius = current_ == i ? 17_px : 13_px;
        ui.draw().AddCircleFilled(middle, radius + 2_px, ui::color::card);
        ui.draw().AddCircleFilled(middle, radius,
                                  color_of(project::field_of(place, fields_).colour));
        ui::text(ui, {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius},
                 std::to_string(i + 1),
                 {.font = ui::Font::small,
                  .color = ui::color::card,
                  .align = ui::Align::center,
                  .max_lines = 1});
    }
}

}  // namespace arpent::panel

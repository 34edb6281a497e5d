// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/ideas_page.hpp"

#include "app/panel/pin.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/error.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <array>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

constexpr std::array headings{edit::IdeaHeading::discuss, edit::IdeaHeading::together,
                              edit::IdeaHeading::inform,  edit::IdeaHeading::help,
                              edit::IdeaHeading::meet,    edit::IdeaHeading::useful};

ui::Picture picture_of(edit::IdeaHeading heading) {
    switch (heading) {
        case edit::IdeaHeading::discuss: return ui::glyph::comment;
        case edit::IdeaHeading::together: return ui::glyph::users;
        case edit::IdeaHeading::inform: return ui::glyph::info;
        case edit::IdeaHeading::help: return ui::glyph::hand;
        case edit::IdeaHeading::meet: return ui::Picture::icon("cafe");
        case edit::IdeaHeading::useful: return ui::Picture::icon("give_box");
    }
    return {};
}

std::string words_of(edit::IdeaHeading heading) {
    return project::heading_words(heading, text::say);
}

}  // namespace

void IdeasPage::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = bench.project().edit_count();
    if (seen_ == edits) return;
    seen_ = edits;
    ideas_ = bench.project().ideas().list();
}

void IdeasPage::keep(operation::Workbench& bench) {
    project::IdeaStore& ideas = bench.project().ideas();
    current_ = draft_->ref == 0
                   ? ideas.add(*draft_->heading, draft_->text, draft_->place)
                   : ideas.change(draft_->ref, *draft_->heading, draft_->text, draft_->place);
    draft_.reset();
}

void IdeasPage::take_along(operation::Workbench& bench) {
    const std::string name = tr("ideas.file", {{"name", bench.project().path().stem().string()}});
    const std::filesystem::path file = folder_ / (name + ".geojson");
    try {
        project::write_ideas(ideas_, file, text::say);
        bench.tell({"ideas.written", {{"file", file.string()}}});
    } catch (const Error& error) {
        bench.tell(error.message());
    }
}

void IdeasPage::one_idea(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                         std::size_t index) {
    const auto& [idea, group, time, exists] = ideas_[index];
    const bool open = current_ == idea.ref;
    if (index == 0 || ideas_[index - 1].idea.heading != idea.heading) {
        column.words(ui, words_of(idea.heading), {.font = ui::Font::strong});
    }
    const ui::ListRow row{.label = idea.text,
                          .detail = group,
                          .right = std::to_string(index + 1),
                          .picture = picture_of(idea.heading),
                          .chosen = open};
    if (ui::list_row(ui, column.next(64_px), row)) {
        current_ = open ? std::nullopt : std::optional(idea.ref);
        if (!open) bench.fly_to(idea.place);
    }
    if (!open) return;
    column.words(ui, idea.text, {.font = ui::Font::large});
    if (ui::button(ui, column.cell(0, 2, 48_px),
                   {.label = tr("ideas.change"), .picture = ui::glyph::pencil})) {
        draft_ = Draft{idea.ref, idea.heading, idea.text, idea.place};
    }
    if (ui::button(ui, column.cell(1, 2, 48_px),
                   {.label = tr("ideas.remove"), .picture = ui::glyph::trash})) {
        bench.project().ideas().remove(idea.ref);
    }
}

void IdeasPage::list(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench) {
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = tr("editing.close"), .picture = ui::glyph::back})) {
        bench.open(operation::Page::none);
    }
    rest.cut_bottom(8_px);
    if (ui::button(ui, rest.cut_bottom(52_px),
                   {.label = tr("ideas.add"),
                    .picture = ui::glyph::plus,
                    .kind = ui::ButtonKind::primary})) {
        draft_ = Draft{};
    }
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "ideas", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, tr("ideas.title"), {.font = ui::Font::heading});
    column.words(ui, tr("ideas.promise"), {.font = ui::Font::small, .color = ui::color::ink_2});
    if (ideas_.empty()) column.words(ui, tr("ideas.empty"));
    for (std::size_t i = 0; i < ideas_.size(); ++i) {
        one_idea(ui, column, bench, i);
    }
    if (!ideas_.empty() &&
        ui::button(ui, column.next(48_px),
                   {.label = tr("ideas.take_along"), .picture = ui::glyph::usb})) {
        take_along(bench);
    }
    if (ui::button(ui, column.next(48_px),
                   {.label = tr("survey.title"), .picture = ui::glyph::users})) {
        bench.open(operation::Page::survey);
    }
    scroll.set_height(column.used());
}

void IdeasPage::ask_heading(ui::Ui& ui, ui::Rect rest) {
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = tr("ideas.leave"), .picture = ui::glyph::back})) {
        draft_.reset();
        return;
    }
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "headings", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, tr("ideas.which"), {.font = ui::Font::heading});
    for (const edit::IdeaHeading heading : headings) {
        ui::Button card{.label = words_of(heading), .picture = picture_of(heading)};
        card.align = ui::Align::left;
        if (ui::choice_card(ui, column.next(60_px), card)) draft_->heading = heading;
    }
    scroll.set_height(column.used());
}

void IdeasPage::write(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench) {
    if (ui::button(ui, rest.cut_bottom(48_px),
                   {.label = tr("ideas.leave"), .picture = ui::glyph::back})) {
        draft_.reset();
        return;
    }
    rest.cut_bottom(8_px);
    ui::ScrollArea scroll(ui, "idea", rest);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, words_of(*draft_->heading), {.font = ui::Font::heading});
    if (ui::button(ui, column.next(48_px),
                   {.label = tr("ideas.other_heading"), .picture = ui::glyph::pencil})) {
        draft_->heading.reset();
    } else {
        column.words(ui, tr("ideas.say"));
        const ui::TextField field{.label = tr("ideas.text"), .hint = tr("ideas.hint")};
        ui::text_field(ui, column.next(52_px), field, draft_->text);
        if (!draft_->text.empty()) {
            column.words(ui, draft_->text, {.font = ui::Font::large});
        }
        const bool placed = draft_->place.is_defined();
        column.words(ui, tr(placed ? "ideas.placed" : "ideas.where"));
        ui::Button done{.label = tr("ideas.keep"), .picture = ui::glyph::check};
        done.kind = ui::ButtonKind::primary;
        done.enabled = placed && draft_->text.find_first_not_of(' ') != std::string::npos;
        if (!done.enabled) done.tooltip = tr(placed ? "ideas.say" : "ideas.where");
        if (ui::button(ui, column.next(52_px), done)) keep(bench);
    }
    scroll.set_height(column.used());
}

void IdeasPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "ideas");
    refresh(bench);
    if (const auto place = place_.take_place(); place && draft_) draft_->place = *place;
    if (!draft_) {
        list(ui, rect, bench);
    } else if (!draft_->heading) {
        ask_heading(ui, rect);
    } else {
        write(ui, rect, bench);
    }
}

void IdeasPage::draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                          operation::Workbench& bench) {
    refresh(bench);
    const ui::Clip clip(ui, map);
    const auto pin = [&](geo::Location place, const std::string& number, PinLook look) {
        const map::ScreenPoint at = camera.to_screen(place);
        draw_pin(ui, {map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)}, number,
                 look);
    };
    for (std::size_t i = 0; i < ideas_.size(); ++i) {
        const edit::Idea& idea = ideas_[i].idea;
        if (draft_ && draft_->ref == idea.ref) continue;
        pin(idea.place, std::to_string(i + 1),
            current_ == idea.ref ? PinLook::chosen : PinLook::set);
    }
    if (draft_ && draft_->place.is_defined()) pin(draft_->place, "?", PinLook::chosen);
}

}  // namespace arpent::panel

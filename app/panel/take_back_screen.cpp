// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/take_back_screen.hpp"

#include "app/panel/places.hpp"
#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/base/error.hpp"
#include "core/project/group_store.hpp"
#include "core/project/project.hpp"

#include <algorithm>

namespace arpent::panel {

namespace fs = std::filesystem;
using text::tr;
using ui::operator""_px;

namespace {

std::string count_words(const char* one, const char* many, std::size_t n) {
    return n == 1 ? tr(one) : tr(many, {{"n", std::to_string(n)}});
}

std::string worth_of(const project::FoundPack& pack) {
    if (pack.why_not) return text::say(*pack.why_not);
    if (pack.edits_new == 0) return tr("take_back.nothing_new");
    return count_words("take_back.one_new", "take_back.new", pack.edits_new);
}

bool brings(const project::FoundPack& pack) { return !pack.why_not && pack.edits_new > 0; }

}  // namespace

void TakeBackScreen::open() {
    looked_ = false;
    report_.reset();
    refusal_.reset();
}

// What was chosen; else every stick, and the folder of the carnet, where other workshops' carnets
// may lie: those say nothing here.
void TakeBackScreen::look(project::Project& project) {
    looked_ = true;
    packs_.clear();
    const auto add = [&](const fs::path& place, bool others_too) {
        const fs::path places[] = {place};
        for (project::FoundPack& pack : project.merging().look(places)) {
            if (!others_too && pack.why_not && pack.why_not->key == "error.merge_other_base")
                continue;
            packs_.push_back(std::move(pack));
        }
    };
    if (folder_) return add(*folder_, true);
    for (const FilePlace& stick : plugged_in()) add(stick.folder, true);
    add(fs::absolute(project.path()).parent_path(), false);
}

void TakeBackScreen::take(operation::Workbench& bench) {
    std::vector<fs::path> good;
    for (const project::FoundPack& pack : packs_) {
        if (brings(pack)) good.push_back(pack.file);
    }
    auto result = bench.project().merging().take(good);
    if (auto* refusal = std::get_if<Message>(&result)) {
        refusal_ = std::move(*refusal);
        return;
    }
    report_ = std::get<project::MergeReport>(result);
    if (!report_->refused.empty()) refusal_ = report_->refused.front();
    bench.forget_absent();
    look(bench.project());
}

void TakeBackScreen::draw_packs(ui::Ui& ui, const ui::Rect& rect, project::Project& project) const {
    ui::Rect rest = rect;
    ui::text(ui, rest.cut_top(40_px),
             packs_.empty() ? tr("take_back.found_none")
                            : count_words("take_back.found_one", "take_back.found", packs_.size()),
             {.font = ui::Font::heading, .max_lines = 1});
    rest.cut_top(8_px);
    ui::ScrollArea scroll(ui, "packs", rest);
    ui::Column column(scroll.content(), 10_px);
    for (const project::FoundPack& pack : packs_) {
        const std::string name = pack.group.empty() ? pack.file.stem().string() : pack.group;
        const std::string worth = worth_of(pack);
        const float room = column.rest().w - 90_px;
        const float below = ui::measure(ui, worth, ui::Font::body, room).h;
        const ui::Rect place = column.next(std::max(72_px, below + 50_px));
        ui::box(ui, place, ui::color::card, ui::color::line);
        ui::Rect row = place.inset(16_px, 8_px);
        const auto group = project.groups().find(pack.group);
        const ui::Rect sign = row.cut_left(28_px).centered(26_px, 26_px);
        if (pack.why_not) {
            ui::draw_picture(ui, sign, ui::glyph::warning, ui::color::warning);
        } else {
            ui::group_mark(ui, sign,
                           group ? ui::group_look(static_cast<std::size_t>(group->number - 1))
                                 : ui::GroupLook{ui::color::ink_2, ui::GroupShape::circle});
        }
        row.cut_left(14_px);
        ui::text(ui, row.cut_top(30_px), name, {.font = ui::Font::strong, .max_lines = 1});
        ui::text(ui, row, worth, {.color = brings(pack) ? ui::color::ink : ui::color::ink_2});
    }
    scroll.set_height(column.used());
}

std::optional<Place> TakeBackScreen::draw_outcome(ui::Ui& ui, ui::Column& column) {
    std::optional<Place> to;
    column.words(ui, tr("take_back.done"), {.font = ui::Font::heading});
    column.words(ui, count_words("take_back.one_new", "take_back.new", report_->edits_new));
    const std::size_t questions = report_->conflicts + report_->duplicates;
    ui::Button answer{
        .label = count_words("take_back.one_question", "take_back.questions", questions),
        .picture = ui::glyph::comment};
    ui::Button map{.label = tr("take_back.map"), .picture = ui::glyph::map};
    (questions > 0 ? answer : map).kind = ui::ButtonKind::primary;
    if (questions > 0 && ui::button(ui, column.next(64_px), answer)) to = Place::questions;
    if (ui::button(ui, column.next(56_px), map)) to = Place::map;
    if (questions == 0) column.words(ui, tr("take_back.agreed"), {.color = ui::color::ink_2});
    return to;
}

std::optional<Place> TakeBackScreen::draw_side(ui::Ui& ui, const ui::Rect& rect,
                                               operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "side", rect);
    ui::Column column(scroll.content(), 12_px);
    std::optional<Place> to;
    const auto good = static_cast<std::size_t>(std::ranges::count_if(packs_, brings));
    if (report_) {
        to = draw_outcome(ui, column);
    } else if (good > 0) {
        const ui::Button go{.label = tr("take_back.go"),
                            .picture = ui::glyph::usb,
                            .kind = ui::ButtonKind::primary,
                            .font = ui::Font::large};
        if (ui::button(ui, column.next(72_px), go)) take(bench);
        column.words(ui, tr("take_back.safe"), {.color = ui::color::ink_2});
    } else {
        column.words(ui, tr("take_back.plug_in"), {.font = ui::Font::large});
    }
    if (refusal_) column.words(ui, text::say(*refusal_), {.color = ui::color::warning});
    column.space(8_px);
    const ui::Button again{.label = tr("take_back.again"), .picture = ui::glyph::refresh};
    if (ui::button(ui, column.next(52_px), again)) {
        open();
        folder_.reset();
    }
    const ui::Button choose{.label = tr("take_back.choose"), .picture = ui::glyph::folder_open};
    if (ui::button(ui, column.next(52_px), choose)) {
        files_.emplace(FileKind::carnet, documents_folder());
        ui.request_frame();
    }
    scroll.set_height(column.used());
    return to;
}

void TakeBackScreen::draw_files(ui::Ui& ui) {
    const auto result = files_->draw(ui, ui.screen());
    if (result.chosen) {
        folder_ = result.chosen->parent_path();
        looked_ = false;
        report_.reset();
    }
    if (result.chosen || result.cancelled) {
        files_.reset();
        ui.request_frame();
    }
}

std::optional<Place> TakeBackScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "take_back");
    if (files_) {
        draw_files(ui);
        return std::nullopt;
    }
    if (!looked_) look(bench.project());
    const auto frame = screen_frame(ui, {tr("day.title"), tr("day.take_back"), ""}, bench);
    if (frame.back) return Place::day;
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 24_px);
    const ui::Rect left = rest.cut_left(rest.w * 0.6F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    draw_packs(ui, left, bench.project());
    return draw_side(ui, rest, bench);
}

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/day_state.hpp"

#include "app/operation/workbench.hpp"
#include "app/text/text.hpp"
#include "core/project/group_store.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"
#include "core/project/scan_store.hpp"
#include "core/project/sector_store.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/sheet_theme.hpp"

#include <algorithm>

namespace arpent::panel {
namespace {

std::size_t left_of(const project::MarkCounts& counts) {
    return counts.of(edit::MarkState::todo) + counts.of(edit::MarkState::to_complete) +
           counts.of(edit::MarkState::doubtful);
}

std::string theme_name(const operation::Workbench& bench, int number) {
    const auto& all = project::sheet_themes();
    const auto found = std::ranges::find(all, number, &project::SheetTheme::number);
    if (found == all.end() || bench.presets() == nullptr) return {};
    const preset::Theme* theme = bench.presets()->theme(found->id);
    return theme == nullptr ? std::string() : theme->name.in(text::language());
}

GroupState read_group(operation::Workbench& bench, const project::Group& group,
                      const std::vector<project::Sector>& sectors,
                      const project::Summary& summary) {
    GroupState state;
    state.number = group.number;
    state.name = group.name;
    for (const project::Sector& sector : sectors) {
        if (sector.group != group.number) continue;
        state.sectors.push_back(sector.name);
        const std::string theme = theme_name(bench, sector.theme);
        if (!theme.empty() && !std::ranges::count(state.themes, theme)) {
            state.themes.push_back(theme);
        }
    }
    project::MarkFilter own;
    own.group = group.name;
    const auto counts = bench.project().marks().counts(own);
    state.marks = counts.total();
    state.marks_left = left_of(counts);
    const auto info = std::ranges::find(summary.groups, group.name, &project::GroupInfo::name);
    state.edits = info == summary.groups.end() ? 0 : info->edits;
    return state;
}

}  // namespace

DayState read_day(operation::Workbench& bench) {
    project::Project& project = bench.project();
    const project::Summary summary = project.summary();
    const auto sectors = project.sectors().all();
    DayState day;
    for (const project::Group& group : project.groups().all()) {
        day.groups.push_back(read_group(bench, group, sectors, summary));
    }
    day.sectors = sectors.size();
    day.sectors_given = static_cast<std::size_t>(
        std::ranges::count_if(sectors, [](const auto& sector) { return sector.group != 0; }));
    day.sheets = project.sheets().all().size();
    day.scans = project.scans().all().size();
    day.marks = summary.marks.total();
    day.marks_left = left_of(summary.marks);
    day.edits = summary.edits;
    day.questions = summary.questions;
    day.changes = summary.created + summary.modified + summary.deleted;
    day.practice = summary.practice;
    day.upload_state = summary.upload_state;
    return day;
}

bool DayState::is_done(Step step) const {
    const bool worked = std::ranges::any_of(groups, [](const auto& g) { return g.edits > 0; });
    switch (step) {
        case Step::prepare: return !groups.empty();
        case Step::look: return is_done(Step::choose);
        case Step::choose: return sectors_given > 0;
        case Step::walk: return sheets > 0;
        case Step::come_back: return marks > 0;
        case Step::enter: return marks > 0 && marks_left == 0;
        case Step::merge: return worked && questions == 0;
        case Step::send: return upload_state == "sent";
        case Step::show:
        case Step::go_on: break;
    }
    return false;
}

Step DayState::now() const {
    Step now = Step::prepare;
    for (std::size_t i = 0; i + 1 < step_count; ++i) {
        if (is_done(all_steps.at(i))) now = all_steps.at(i + 1);
    }
    return now;
}

}  // namespace arpent::panel

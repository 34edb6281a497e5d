// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"
#include "core/net/api_url.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"
#include "core/project/report.hpp"
#include "core/project/uploading.hpp"

#include <algorithm>
#include <tuple>

namespace arpent::project {
namespace {

std::vector<ReportGroup> groups_of(const ThemeCounts& counts) {
    std::vector<ReportGroup> groups;
    for (const auto& [name, deeds] : counts.groups) {
        ReportGroup group{name, deeds, {}};
        for (const ThemeCount& theme : counts.themes) {
            if (!theme.theme.empty() && theme.groups.contains(name)) {
                group.themes.push_back(theme.theme);
            }
        }
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups, {}, [](const ReportGroup& group) {
        return std::tuple(group.name.empty(), fold(group.name), group.name);
    });
    return groups;
}

}  // namespace

Report begin_report(Project& project) {
    Report report;
    report.quarter = begin_poster_source(project);
    report.practice = project.is_practice();
    report.marks = project.marks().counts();
    report.questions = project.merging().questions().size();
    const upload::Plan plan = project.uploading().plan();
    report.to_send = plan.changes();
    report.held = plan.held.size();
    report.changesets = project.uploading().sent_changesets();
    report.ideas = project.ideas().list();
    return report;
}

void count(Report& report, job::Progress& progress, const std::stop_token& stop) {
    count(report.quarter, progress, stop);
    report.groups = groups_of(report.quarter.counts);
}

std::string changeset_link(const upload::SentChangeset& changeset) {
    const auto url = net::parse_api_url(changeset.api);
    return url ? url->changeset_page(changeset.number) : std::string();
}

}  // namespace arpent::project

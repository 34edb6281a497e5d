// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/report.hpp"

#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/write_document.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace arpent::command {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path file;
};

ordered_json deeds_of(const project::DeedCount& deeds) {
    return {{"created", deeds.created}, {"modified", deeds.modified}, {"deleted", deeds.deleted}};
}

ordered_json themes_of(const project::ThemeCounts& counts) {
    auto themes = ordered_json::array();
    for (const project::ThemeCount& theme : counts.themes) {
        ordered_json each{{"theme", theme.theme}, {"before", theme.before}, {"now", theme.now}};
        each.update(deeds_of(theme.deeds));
        themes.push_back(each);
    }
    return themes;
}

ordered_json groups_of(const project::Report& report) {
    auto groups = ordered_json::array();
    for (const project::ReportGroup& group : report.groups) {
        ordered_json each{{"name", group.name}, {"themes", group.themes}};
        each.update(deeds_of(group.deeds));
        groups.push_back(each);
    }
    return groups;
}

ordered_json left_of(const project::Report& report) {
    return {{"todo", report.marks.of(edit::MarkState::todo)},
            {"to_complete", report.marks.of(edit::MarkState::to_complete)},
            {"doubtful", report.marks.of(edit::MarkState::doubtful)},
            {"questions", report.questions},
            {"to_send", report.to_send},
            {"held", report.held}};
}

ordered_json changesets_of(const project::Report& report) {
    auto changesets = ordered_json::array();
    for (const upload::SentChangeset& each : report.changesets) {
        changesets.push_back({{"id", each.number}, {"url", project::changeset_link(each)}});
    }
    return changesets;
}

std::string document_of(const project::Report& report, const std::string& date,
                        const std::vector<std::filesystem::path>& files) {
    auto names = ordered_json::array();
    for (const auto& file : files) {
        names.push_back(file.string());
    }
    ordered_json document{{"file", files.front().string()},
                          {"files", names},
                          {"name", report.quarter.name},
                          {"date", date},
                          {"practice", report.practice}};
    document.update(deeds_of(report.quarter.counts.deeds));
    document["themes"] = themes_of(report.quarter.counts);
    document["groups"] = groups_of(report);
    document["left"] = left_of(report);
    document["ideas"] = report.ideas.size();
    document["changesets"] = changesets_of(report);
    return to_text(document);
}

int make(const Console& console, const Options& options) {
    if (!project::is_document_file(options.file)) {
        throw UsageError({"error.report_format", {{"file", options.file.string()}}});
    }
    const project::ReportOrder order{text::language(),
                                     project::sheet_day_text(project::sheet_day())};
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    std::optional<project::Report> report;
    std::vector<std::filesystem::path> files;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        report = project::begin_report(*carnet);
        project::count(*report, progress, stop);
        files =
            project::write_document(project::plan_report(*report, order, text::say), options.file);
    });
    console.say({"command.report.done", {{"file", options.file.string()}}});
    console.document(document_of(*report, order.date, files));
    return 0;
}

}  // namespace

void add_report(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("report", text::tr("command.report.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->file, text::tr("command.report.out"))
        ->required()
        ->type_name("FILE.html|.pdf|.md|.wiki");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return make(console, *options); };
    });
}

}  // namespace arpent::command

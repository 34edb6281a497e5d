// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace arpent::command {
namespace {

nlohmann::ordered_json counts_of(const project::MarkCounts& marks) {
    using edit::MarkState;
    return {{"todo", marks.of(MarkState::todo)},
            {"done", marks.of(MarkState::done)},
            {"to_complete", marks.of(MarkState::to_complete)},
            {"not_found", marks.of(MarkState::not_found)},
            {"doubtful", marks.of(MarkState::doubtful)}};
}

std::string document_of(const project::Summary& summary) {
    auto groups = nlohmann::ordered_json::array();
    for (const auto& group : summary.groups) {
        groups.push_back({{"name", group.name}, {"edits", group.edits}});
    }
    return to_text({{"name", summary.name},
                    {"practice", summary.practice},
                    {"base", to_json(summary.base)},
                    {"edits", summary.edits},
                    {"groups", groups},
                    {"created", summary.created},
                    {"modified", summary.modified},
                    {"deleted", summary.deleted},
                    {"questions", summary.questions},
                    {"marks", counts_of(summary.marks)},
                    {"upload", {{"state", summary.upload_state}}}});
}

std::string box_text(const geo::Box& box) {
    return geo::format_coordinate(box.min.x) + "," + geo::format_coordinate(box.min.y) + "," +
           geo::format_coordinate(box.max.x) + "," + geo::format_coordinate(box.max.y);
}

void describe(const Console& console, const project::Summary& summary) {
    const auto number = [](std::uint64_t value) { return std::to_string(value); };
    console.print(summary.name);
    if (summary.practice) {
        console.say({"command.info.practice", {}});
    }
    console.say({"command.info.base",
                 {{"nodes", number(summary.base.nodes)},
                  {"ways", number(summary.base.ways)},
                  {"relations", number(summary.base.relations)}}});
    if (!summary.base.box.is_empty()) {
        console.say({"command.info.box", {{"box", box_text(summary.base.box)}}});
    }
    console.say({"command.info.hash", {{"hash", summary.base.hash}}});
    console.say({"command.info.edits", {{"n", number(summary.edits)}}});
    for (const auto& group : summary.groups) {
        console.say(
            {"command.info.group",
             {{"group", group.name.empty() ? "–" : group.name}, {"n", number(group.edits)}}});
    }
    console.say({"command.info.changes",
                 {{"created", number(summary.created)},
                  {"modified", number(summary.modified)},
                  {"deleted", number(summary.deleted)}}});
    if (summary.marks.total() > 0) {
        console.say(
            {"command.info.marks",
             {{"n", number(summary.marks.total())}, {"todo", number(summary.marks.todo())}}});
    }
}

int inform(const Console& console, const std::filesystem::path& carnet) {
    const auto summary = project::Project::open(carnet, project::Access::read_only)->summary();
    describe(console, summary);
    console.document(document_of(summary));
    return 0;
}

}  // namespace

void add_info(CLI::App& app, Console& console, Verb& chosen) {
    const auto carnet = std::make_shared<std::filesystem::path>();
    CLI::App* verb = app.add_subcommand("info", text::tr("command.info.about"));
    verb->add_option("CARNET", *carnet, text::tr("command.option.carnet"))->required();
    console.add_options(*verb);
    verb->callback([&console, &chosen, carnet] {
        chosen = [&console, carnet] { return inform(console, *carnet); };
    });
}

}  // namespace arpent::command

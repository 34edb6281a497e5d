// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::vector<std::filesystem::path> others;
};

int merge(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet);
    const auto result = carnet->merging().take(options.others);
    if (const auto* refusal = std::get_if<Message>(&result)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto& report = std::get<project::MergeReport>(result);
    auto refused = nlohmann::ordered_json::array();
    for (const Message& each : report.refused) {
        Console::complain(each);
        refused.push_back(text::say(each));
    }
    console.say({"command.merge.done",
                 {{"edits", std::to_string(report.edits_new)},
                  {"devices", std::to_string(report.devices)},
                  {"agreed", std::to_string(report.agreed)},
                  {"merged", std::to_string(report.merged)}}});
    console.say({"command.merge.questions",
                 {{"conflicts", std::to_string(report.conflicts)},
                  {"duplicates", std::to_string(report.duplicates)}}});
    console.document(to_text({{"devices", report.devices},
                              {"edits_new", report.edits_new},
                              {"agreed", report.agreed},
                              {"merged", report.merged},
                              {"conflicts", report.conflicts},
                              {"duplicates", report.duplicates},
                              {"refused", refused}}));
    return report.refused.empty() ? 0 : 1;
}

}  // namespace

void add_merge(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("merge", text::tr("command.merge.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("OTHER", options->others, text::tr("command.merge.others"))->required();
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return merge(console, *options); };
    });
}

}  // namespace arpent::command

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/apply.hpp"

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

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path changes;
    std::string group;
};

int apply(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet);
    const auto result = project::apply_changes(*carnet, options.changes, options.group);
    if (const auto* refusal = std::get_if<Message>(&result)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto& applied = std::get<project::Applied>(result);
    console.say({"command.apply.done",
                 {{"n", std::to_string(applied.edits)},
                  {"group", options.group},
                  {"created", std::to_string(applied.created)},
                  {"modified", std::to_string(applied.modified)},
                  {"deleted", std::to_string(applied.deleted)}}});
    console.document(to_text({{"edits", applied.edits},
                              {"created", applied.created},
                              {"modified", applied.modified},
                              {"deleted", applied.deleted}}));
    return 0;
}

}  // namespace

void add_apply(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("apply", text::tr("command.apply.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("FILE.osc", options->changes, text::tr("command.apply.file"))->required();
    verb->add_option("--as", options->group, text::tr("command.apply.group"))
        ->required()
        ->type_name("GROUP");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return apply(console, *options); };
    });
}

}  // namespace arpent::command

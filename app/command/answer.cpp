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

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::string question;
    std::string choice;
};

int answer(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet);
    if (const auto refusal = carnet->merging().answer(options.question, options.choice)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto open = carnet->merging().questions().size();
    console.say({"command.answer.done", {{"n", std::to_string(open)}}});
    console.document(to_text({{"questions", open}}));
    return 0;
}

}  // namespace

void add_answer(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("answer", text::tr("command.answer.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("QUESTION", options->question, text::tr("command.answer.question"))
        ->required();
    verb->add_option("CHOICE", options->choice, text::tr("command.answer.choice"))->required();
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return answer(console, *options); };
    });
}

}  // namespace arpent::command

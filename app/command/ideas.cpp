// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>

namespace arpent::command {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path out;
};

int list(const Console& console, const Options& options) {
    if (!options.out.empty() && options.out.extension() != ".geojson") {
        throw UsageError({"error.ideas_format", {{"file", options.out.string()}}});
    }
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    const auto ideas = carnet->ideas().list();
    auto rows = ordered_json::array();
    for (const auto& [idea, group, time, exists] : ideas) {
        const std::string heading = project::heading_words(idea.heading, text::say);
        console.say({"command.ideas.one", {{"heading", heading}, {"text", idea.text}}});
        rows.push_back({{"id", idea.ref},
                        {"heading", heading},
                        {"text", idea.text},
                        {"group", group},
                        {"lon", idea.place.lon()},
                        {"lat", idea.place.lat()}});
    }
    if (ideas.empty()) {
        console.say({"command.ideas.none", {}});
    }
    if (!options.out.empty()) {
        project::write_ideas(ideas, options.out, text::say);
        console.say({"command.ideas.written", {{"file", options.out.string()}}});
    }
    console.document(to_text(rows));
    return 0;
}

}  // namespace

void add_ideas(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("ideas", text::tr("command.ideas.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->out, text::tr("command.ideas.out"))
        ->type_name("FILE.geojson");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return list(console, *options); };
    });
}

}  // namespace arpent::command

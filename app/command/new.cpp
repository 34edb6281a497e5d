// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/create.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path extract;
    std::string box;
    std::filesystem::path polygon;
    std::string name;
};

project::NewCarnet source_of(const Options& options) {
    project::NewCarnet from{options.extract, {}, options.name};
    if (!options.box.empty() && !options.polygon.empty()) {
        throw UsageError({"usage.box_or_polygon", {}});
    }
    if (!options.box.empty()) {
        const auto box = geo::parse_box(options.box);
        if (!box) {
            throw UsageError({"usage.bad_box", {{"what", options.box}}});
        }
        from.clip = *box;
    } else if (!options.polygon.empty()) {
        from.clip = options.polygon;
    }
    return from;
}

int make(const Console& console, const Options& options) {
    const project::NewCarnet from = source_of(options);
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        project::create_carnet(options.carnet, from, progress, stop);
    });
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    const store::BaseInfo base = carnet->summary().base;
    console.say({"command.new.done",
                 {{"file", options.carnet.string()},
                  {"nodes", std::to_string(base.nodes)},
                  {"ways", std::to_string(base.ways)},
                  {"relations", std::to_string(base.relations)}}});
    console.document(to_text(
        {{"carnet", options.carnet.string()}, {"name", carnet->name()}, {"base", to_json(base)}}));
    return 0;
}

}  // namespace

void add_new(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("new", text::tr("command.new.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.new.carnet"))->required();
    verb->add_option("--from", options->extract, text::tr("command.new.from"))
        ->required()
        ->type_name("EXTRACT");
    verb->add_option("--bbox", options->box, text::tr("command.new.bbox"))->type_name("W,S,E,N");
    verb->add_option("--poly", options->polygon, text::tr("command.new.poly"))->type_name("FILE");
    verb->add_option("--name", options->name, text::tr("command.new.name"))->type_name("TEXT");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return make(console, *options); };
    });
}

}  // namespace arpent::command

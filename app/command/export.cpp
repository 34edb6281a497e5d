// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export.hpp"

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
    std::filesystem::path file;
    project::ExportOptions what;
};

int write(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    std::uint64_t elements = 0;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        elements = project::export_map(carnet->graph(), options.file, options.what, progress, stop);
    });
    console.say({"command.export.done",
                 {{"file", options.file.string()}, {"n", std::to_string(elements)}}});
    console.document(to_text({{"file", options.file.string()}, {"elements", elements}}));
    return 0;
}

}  // namespace

void add_export(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("export", text::tr("command.export.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->file, text::tr("command.export.out"))
        ->required()
        ->type_name("FILE");
    verb->add_flag("--edits-only", options->what.edits_only, text::tr("command.export.edits_only"));
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return write(console, *options); };
    });
}

}  // namespace arpent::command

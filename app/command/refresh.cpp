// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/osm_server.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/project.hpp"
#include "core/project/refreshing.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path extract;
    std::string api;
};

int refresh(const Console& console, const Options& options) {
    if (options.extract.empty() == options.api.empty()) {
        throw UsageError({"usage.missing", {{"what", "--from | --api"}}});
    }
    const auto carnet = project::Project::open(options.carnet);
    std::variant<project::RefreshReport, Message> result;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        if (options.api.empty()) {
            result = carnet->refreshing().from_extract(options.extract, progress, stop);
        } else {
            net::OsmApi api = osm_api(options.api);
            result = carnet->refreshing().from_api(api, {}, progress, stop);
        }
    });
    if (const auto* refusal = std::get_if<Message>(&result)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto& report = std::get<project::RefreshReport>(result);
    console.say({"command.refresh.done",
                 {{"created", std::to_string(report.created)},
                  {"modified", std::to_string(report.modified)},
                  {"deleted", std::to_string(report.deleted)},
                  {"questions", std::to_string(report.questions)}}});
    console.document(to_text({{"created", report.created},
                              {"modified", report.modified},
                              {"deleted", report.deleted},
                              {"questions", report.questions}}));
    return 0;
}

}  // namespace

void add_refresh(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("refresh", text::tr("command.refresh.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--from", options->extract, text::tr("command.refresh.from"))
        ->type_name("EXTRACT");
    verb->add_option("--api", options->api, text::tr("command.option.api"))->type_name("URL");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return refresh(console, *options); };
    });
}

}  // namespace arpent::command

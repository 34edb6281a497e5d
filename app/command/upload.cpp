// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/osm_server.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/project.hpp"
#include "core/project/uploading.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::string api;
    upload::ChangesetWords words;
    bool dry_run = false;
};

nlohmann::ordered_json held_to_json(const std::vector<upload::Held>& held) {
    auto list = nlohmann::ordered_json::array();
    for (const upload::Held& each : held) {
        list.push_back({{"element", osm::to_string(each.id)}, {"why", text::say(each.why)}});
    }
    return list;
}

void say_held(const Console& console, const std::vector<upload::Held>& held) {
    for (const upload::Held& each : held) {
        console.say({"command.upload.held",
                     {{"element", osm::to_string(each.id)}, {"why", text::say(each.why)}}});
    }
}

void say_counts(const Console& console, const char* key, std::size_t created, std::size_t modified,
                std::size_t deleted) {
    console.say({key,
                 {{"created", std::to_string(created)},
                  {"modified", std::to_string(modified)},
                  {"deleted", std::to_string(deleted)}}});
}

int show_plan(const Console& console, const project::Project& carnet,
              const project::Uploading& uploading) {
    const upload::Plan plan = uploading.plan();
    const std::string document = project::Uploading::osm_change_of(plan);
    console.print(document);
    console.document(to_text({{"changesets", nlohmann::ordered_json::array()},
                              {"created", plan.created},
                              {"modified", plan.modified},
                              {"deleted", plan.deleted},
                              {"state", uploading.state()},
                              {"held", held_to_json(plan.held)},
                              {"parts", plan.chunks.size()},
                              {"hours_of_new_account", plan.hours_of_new_account()},
                              {"carnet", carnet.name()},
                              {"osmchange", document}}));
    return 0;
}

int send(const Console& console, project::Uploading& uploading, const Options& options) {
    net::OsmApi api = osm_api(options.api);
    upload::SendOptions send_options;
    send_options.words = options.words;
    const upload::Plan plan = uploading.plan();
    if (plan.hours_of_new_account() > 0) {
        console.say({"command.upload.new_account",
                     {{"n", std::to_string(plan.changes())},
                      {"hours", std::to_string(plan.hours_of_new_account())}}});
    }
    upload::SendReport report;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        report = uploading.send(api, send_options, progress, stop);
    });
    say_counts(console, "command.upload.done", report.created, report.modified, report.deleted);
    for (const std::int64_t changeset : report.changesets) {
        console.print(api.url().changeset_page(changeset));
    }
    say_held(console, report.held);
    console.document(to_text({{"changesets", report.changesets},
                              {"created", report.created},
                              {"modified", report.modified},
                              {"deleted", report.deleted},
                              {"state", std::string(upload::name_of(report.state))},
                              {"held", held_to_json(report.held)},
                              {"why", report.why ? text::say(*report.why) : std::string()}}));
    if (report.why) {
        Console::complain(*report.why);
    }
    const bool is_done =
        report.state != upload::SendState::waiting && report.state != upload::SendState::unclear;
    return is_done ? 0 : 1;
}

int upload_verb(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(
        options.carnet, options.dry_run ? project::Access::read_only : project::Access::read_write);
    project::Uploading& uploading = carnet->uploading();
    if (const auto refusal = uploading.why_not()) {
        Console::complain(*refusal);
        return 1;
    }
    return options.dry_run ? show_plan(console, *carnet, uploading)
                           : send(console, uploading, options);
}

}  // namespace

void add_upload(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("upload", text::tr("command.upload.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--api", options->api, text::tr("command.option.api"))
        ->required()
        ->type_name("URL");
    verb->add_option("--comment", options->words.comment, text::tr("command.upload.comment"))
        ->required();
    verb->add_option("--hashtag", options->words.hashtags, text::tr("command.upload.hashtag"))
        ->type_name("TAG")
        ->allow_extra_args(false);
    verb->add_option("--source", options->words.source, text::tr("command.upload.source"));
    verb->add_flag("--review-requested", options->words.review_requested,
                   text::tr("command.upload.review"));
    verb->add_flag("--dry-run", options->dry_run, text::tr("command.upload.dry_run"));
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] {
            options->words.locale = text::language();
            return upload_verb(console, *options);
        };
    });
}

}  // namespace arpent::command

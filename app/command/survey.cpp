// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/survey.hpp"

#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/project.hpp"
#include "core/project/survey_store.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace arpent::command {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path table;
    std::filesystem::path out;
    bool keep = false;
};

ordered_json to_json(const project::SurveyPlace& place) {
    ordered_json json{{"row", place.row},
                      {"name", place.name},
                      {"address", place.address},
                      {"field", place.field},
                      {"by_address", place.by_address}};
    if (place.place.is_defined()) {
        json["lon"] = place.place.lon();
        json["lat"] = place.place.lat();
    }
    json["matches"] = ordered_json::array();
    for (const project::SurveyMatch& match : place.matches) {
        ordered_json each{{"id", osm::to_string(match.id)}, {"name", match.name}};
        if (match.distance_m >= 0) {
            each["distance_m"] = match.distance_m;
        }
        json["matches"].push_back(each);
    }
    return json;
}

int look_up(const Console& console, const Options& options) {
    auto read = project::read_survey_file(options.table);
    if (const auto* why_not = std::get_if<Message>(&read)) {
        Console::complain(*why_not);
        return 1;
    }
    auto& places = std::get<std::vector<project::SurveyPlace>>(read);
    const auto carnet = project::Project::open(
        options.carnet, options.keep ? project::Access::read_write : project::Access::read_only);
    project::look_up_survey(places, *carnet->graph());
    if (!options.out.empty()) {
        project::write_survey(places, options.out);
    }
    if (options.keep) {
        carnet->survey().keep(places);
    }
    const auto count = [&](const auto& is) {
        return std::to_string(std::ranges::count_if(places, is));
    };
    console.say({"command.survey.done",
                 {{"n", std::to_string(places.size())},
                  {"placed", count([](const auto& each) { return each.place.is_defined(); })},
                  {"matched", count([](const auto& each) { return !each.matches.empty(); })}}});
    auto rows = ordered_json::array();
    std::ranges::for_each(places, [&](const auto& place) { rows.push_back(to_json(place)); });
    console.document(to_text(rows));
    return 0;
}

}  // namespace

void add_survey(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("survey", text::tr("command.survey.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("FILE", options->table, text::tr("command.survey.file"))
        ->required()
        ->type_name("FILE.csv");
    verb->add_option("--out", options->out, text::tr("command.survey.out"))
        ->type_name("FILE.geojson");
    verb->add_flag("--keep", options->keep, text::tr("command.survey.keep"));
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return look_up(console, *options); };
    });
}

}  // namespace arpent::command

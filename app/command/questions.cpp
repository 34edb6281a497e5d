// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/edit/references.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace arpent::command {
namespace {

using merge::Choice;
using merge::Question;
using merge::QuestionKind;
using nlohmann::ordered_json;

std::string place_text(geo::Location place) {
    return geo::format_coordinate(place.x) + "," + geo::format_coordinate(place.y);
}

/// Tags as text, places as [lon, lat], lists as ids; null for nothing.
ordered_json json_of(const edit::Value& value) {
    if (const auto* exists = std::get_if<bool>(&value)) {
        return *exists;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* place = std::get_if<geo::Location>(&value)) {
        return ordered_json::array({place->lon(), place->lat()});
    }
    if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&value)) {
        return *refs;
    }
    if (const auto* members = std::get_if<std::vector<osm::Member>>(&value)) {
        auto list = ordered_json::array();
        for (const osm::Member& member : *members) {
            list.push_back({{"id", to_string(member.id)}, {"role", member.role}});
        }
        return list;
    }
    return nullptr;
}

const char* ask_key(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::tag: return "question.ask.tag";
        case QuestionKind::position: return "question.ask.position";
        case QuestionKind::nodes: return "question.ask.nodes";
        case QuestionKind::members: return "question.ask.members";
        case QuestionKind::existence: return "question.ask.existence";
        case QuestionKind::duplicate: break;
    }
    return "question.ask.duplicate";
}

std::string label_of(const Question& question, const Choice& choice) {
    switch (question.kind) {
        case QuestionKind::existence:
            return text::tr(choice.id == "keep" ? "question.choice.keep"
                                                : "question.choice.delete");
        case QuestionKind::duplicate:
            return text::tr(choice.id == "same" ? "question.choice.same"
                                                : "question.choice.different");
        default: break;
    }
    if (const auto* text = std::get_if<std::string>(&choice.value)) {
        return *text;
    }
    if (const auto* place = std::get_if<geo::Location>(&choice.value)) {
        return place_text(*place);
    }
    if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&choice.value)) {
        return text::say({"question.choice.nodes", {{"n", std::to_string(refs->size())}}});
    }
    if (const auto* members = std::get_if<std::vector<osm::Member>>(&choice.value)) {
        return text::say({"question.choice.members", {{"n", std::to_string(members->size())}}});
    }
    return text::tr("question.choice.nothing");
}

ordered_json json_of(const Question& question) {
    auto choices = ordered_json::array();
    for (const Choice& choice : question.choices) {
        choices.push_back({{"id", choice.id},
                           {"label", label_of(question, choice)},
                           {"value", json_of(choice.value)},
                           {"groups", choice.groups}});
    }
    choices.push_back({{"id", "later"},
                       {"label", text::tr("question.choice.later")},
                       {"value", nullptr},
                       {"groups", ordered_json::array()}});
    ordered_json json{{"id", question.id},
                      {"kind", name_of(question.kind)},
                      {"element", to_string(question.target.element)},
                      {"key", question.target.key},
                      {"choices", choices}};
    if (question.other) {
        json["other"] = to_string(*question.other);
    }
    return json;
}

void print(const Console& console, const Question& question) {
    const std::string other = question.other ? edit::describe(*question.other) : "";
    console.print(question.id + "  " +
                  text::say({ask_key(question.kind),
                             {{"element", edit::describe(question.target.element)},
                              {"key", question.target.key},
                              {"other", other}}}));
    for (const Choice& choice : question.choices) {
        std::string groups;
        for (const std::string& group : choice.groups) {
            groups += (groups.empty() ? "" : ", ") + group;
        }
        console.print("    " + choice.id + "  " + label_of(question, choice) +
                      (groups.empty() ? "" : "  (" + groups + ")"));
    }
    console.print("    later  " + text::tr("question.choice.later"));
}

int ask(const Console& console, const std::filesystem::path& carnet) {
    const auto project = project::Project::open(carnet, project::Access::read_only);
    auto document = ordered_json::array();
    for (const Question& question : project->merging().questions()) {
        print(console, question);
        document.push_back(json_of(question));
    }
    if (document.empty()) {
        console.say({"command.questions.none", {}});
    }
    console.document(to_text(document));
    return 0;
}

}  // namespace

void add_questions(CLI::App& app, Console& console, Verb& chosen) {
    const auto carnet = std::make_shared<std::filesystem::path>();
    CLI::App* verb = app.add_subcommand("questions", text::tr("command.questions.about"));
    verb->add_option("CARNET", *carnet, text::tr("command.option.carnet"))->required();
    console.add_options(*verb);
    verb->callback([&console, &chosen, carnet] {
        chosen = [&console, carnet] { return ask(console, *carnet); };
    });
}

}  // namespace arpent::command

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/idea_store.hpp"

#include "core/project/export.hpp"
#include "core/project/merging.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"
#include "core/project/room.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace arpent::project {
namespace {

using edit::IdeaHeading;

std::vector<std::string> texts(Project& project) {
    std::vector<std::string> all;
    for (const auto& entry : project.ideas().list()) {
        all.push_back(entry.idea.text);
    }
    return all;
}

std::string say_key(const Message& message) { return message.key; }

std::filesystem::path pack_for(test::Town& town, const std::string& group) {
    const std::vector<std::string> groups{group};
    return std::get<std::vector<std::filesystem::path>>(
               make_packs(town.project(), town.file(group), groups))
        .front();
}

}  // namespace

TEST_CASE("ideas are listed by heading, changed as one step, and never empty") {
    test::Town town;
    IdeaStore& ideas = town.project().ideas();
    ideas.add(IdeaHeading::useful, "  une échelle à prêter \n", test::Town::at(0.2, 0.2));
    const auto first = ideas.add(IdeaHeading::discuss, "la place", test::Town::at(0.3, 0.3));
    CHECK(texts(town.project()) == std::vector<std::string>{"la place", "une échelle à prêter"});
    CHECK(ideas.add(IdeaHeading::meet, " \n", test::Town::at(0.3, 0.3)) == 0);
    const auto second =
        ideas.change(first, IdeaHeading::discuss, "la place verte", test::Town::at(0.4, 0.3));
    CHECK(second != first);
    CHECK(texts(town.project()).front() == "la place verte");
    CHECK(town.project().edit_count() == 3);
    town.project().undo();
    CHECK(texts(town.project()).front() == "la place");
    town.project().redo();
    ideas.remove(second);
    CHECK(texts(town.project()) == std::vector<std::string>{"une échelle à prêter"});
}

TEST_CASE("a text that is too long is cut at the end of a character") {
    test::Town town;
    std::string text(edit::max_idea_text - 1, 'a');
    town.project().ideas().add(IdeaHeading::meet, text + "éé", test::Town::at(0.2, 0.2));
    CHECK(texts(town.project()).front() == text);
}

TEST_CASE("ideas travel with packs and meet, whatever comes first") {
    test::Town town;
    const auto file = pack_for(town, "Nord");
    town.project().ideas().add(IdeaHeading::meet, "chez nous", test::Town::at(0.2, 0.2));
    {
        const auto pack = Project::open(file);
        pack->ideas().add(IdeaHeading::meet, "au parc", test::Town::at(0.2, 0.2));
    }
    REQUIRE(std::holds_alternative<MergeReport>(town.project().merging().take({{file}})));
    CHECK(texts(town.project()).size() == 2);
    const auto entries = town.project().ideas().list();
    CHECK(std::ranges::any_of(entries, [](const auto& each) {
        return each.group == "Nord" && each.idea.text == "au parc";
    }));
    REQUIRE(std::holds_alternative<MergeReport>(town.project().merging().take({{file}})));
    CHECK(texts(town.project()).size() == 2);
}

TEST_CASE("ideas travel over the room's network") {
    test::Town town;
    const auto pack = Project::open(pack_for(town, "Nord"));
    pack->ideas().add(IdeaHeading::inform, "La fête est samedi", test::Town::at(0.2, 0.2));
    const auto serving = Room::serve(town.project(), {});
    const std::string port = serving->addresses().front();
    const auto joining = Room::join(*pack, "127.0.0.1" + port.substr(port.rfind(':')), {});
    REQUIRE(joining != nullptr);
    for (int i = 0; i < 400 && texts(town.project()).empty(); ++i) {
        serving->update();
        joining->update();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(texts(town.project()) == std::vector<std::string>{"La fête est samedi"});
}

TEST_CASE("ideas are in no export of the map, and go to uMap as GeoJSON") {
    test::Town town;
    town.project().ideas().add(IdeaHeading::help, "\"Qui\" répare les vélos ?",
                               test::Town::at(0.25, 0.5));
    for (const char* name : {"a.osm", "a.osc", "a.geojson", "a.csv"}) {
        job::Progress progress;
        export_map(town.project().graph(), town.file(name), {}, progress, {});
        std::ifstream in(town.file(name));
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        CHECK(text.find("vélos") == std::string::npos);
    }
    write_ideas(town.project().ideas().list(), town.file("ideas.geojson"), say_key);
    std::ifstream in(town.file("ideas.geojson"));
    const auto document = nlohmann::json::parse(in);
    REQUIRE(document["features"].size() == 1);
    const auto& feature = document["features"][0];
    CHECK(feature["properties"]["description"] == "\"Qui\" répare les vélos ?");
    CHECK(feature["properties"]["name"] == "idea.help");
    CHECK(geo::Location::from_degrees(feature["geometry"]["coordinates"][0],
                                      feature["geometry"]["coordinates"][1]) ==
          test::Town::at(0.25, 0.5));
}

}  // namespace arpent::project

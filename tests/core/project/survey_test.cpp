// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/survey.hpp"

#include "core/edit/action/add_node.hpp"
#include "core/edit/new_ids.hpp"
#include "core/project/survey_store.hpp"
#include "core/store/statement.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {
namespace {

std::vector<SurveyPlace> read(const std::string& bytes) {
    auto result = read_survey(bytes);
    REQUIRE(std::holds_alternative<std::vector<SurveyPlace>>(result));
    return std::get<std::vector<SurveyPlace>>(result);
}

osm::ElementId add(Project& carnet, double east, const osm::Tags& tags) {
    osm::Ref made = 0;
    carnet.commit(edit::add_node(test::Town::at(east, 0.4), tags, carnet.new_ids(), &made),
                  {"edit.applied", {{"file", "a test"}}});
    return osm::node_id(made);
}

}  // namespace

TEST_CASE("a survey is read with its separator, its quotes and its alphabet") {
    const auto comma = read(
        "\xEF\xBB\xBFName,Address,Lon,Lat,Field\r\n"
        "\"Régie, \"\"Le Port\"\"\",,2.36,48.93,garden\r\n,,,,\r\n");
    REQUIRE(comma.size() == 1);
    CHECK(comma[0].name == "Régie, \"Le Port\"");
    CHECK(comma[0].place == geo::Location::from_degrees(2.36, 48.93));
    CHECK(comma[0].field == "garden");
    const auto semicolon = read(
        "Domaine;Nom;Adresse;Latitude;Longitude\n"
        "culture;Caf\xE9 de l\x92\x9Cuvre;3 rue du Port;48,93;2,36\n"
        "sport;Nulle part;;99;2,36\n");
    REQUIRE(semicolon.size() == 2);
    CHECK(semicolon[0].name == "Café de l’œuvre");
    CHECK(semicolon[0].place == geo::Location::from_degrees(2.36, 48.93));
    CHECK(semicolon[1].row == 2);
    CHECK_FALSE(semicolon[1].place.is_defined());
}

TEST_CASE("a table without names is refused by a reason") {
    CHECK(std::get<Message>(read_survey("a;b\n1;2\n")).key == "error.survey_header");
    CHECK(std::get<Message>(read_survey("")).key == "error.survey_header");
    CHECK(std::get<Message>(read_survey("nom;b\n;2\n")).key == "error.survey_empty");
}

TEST_CASE("an address places a row, and a name near it is proposed, not taken") {
    test::Town town;
    add(town.project(), 0.5, {{"addr:housenumber", "12bis"}, {"addr:street", "Rue des Lilas"}});
    const auto cafe = add(town.project(), 0.6, {{"amenity", "cafe"}, {"name", "Café de l’Œuvre"}});
    add(town.project(), 90, {{"amenity", "cafe"}, {"name", "Café de l'Œuvre"}});
    const auto edits = town.project().edit_count();
    auto places = read(
        "nom;adresse\n"
        "CAFE DE L'OEUVRE;12 bis, rue des Lilas, 93200 Saint-Denis\n"
        "Café de l’Œuvre;\n"
        "Inconnu;99 rue des Lilas\n");
    look_up_survey(places, *town.project().graph());
    CHECK(places[0].by_address);
    CHECK(places[0].place == test::Town::at(0.5, 0.4));
    REQUIRE(places[0].matches.size() == 1);
    CHECK(places[0].matches[0].id == cafe);
    CHECK(places[0].matches[0].distance_m == Approx(7).margin(2));
    CHECK(places[1].matches.size() == 2);
    CHECK(places[1].matches[0].distance_m < 0);
    CHECK_FALSE(places[2].place.is_defined());
    CHECK(places[2].matches.empty());
    CHECK(town.project().edit_count() == edits);
}

TEST_CASE("a survey that is kept is there the next day, with what people said of it") {
    test::Town town;
    auto places = read("nom;adresse;domaine\nRégie;3 rue du Port;jardin\nAmap;;\n");
    places[0].place = test::Town::at(0.5, 0.5);
    places[0].matches = {{osm::node_id(20), "Banc", 12.5, test::Town::at(0, 0)},
                         {osm::way_id(12), "Maison", -1, {}}};
    places[0].is_answered = true;
    places[0].same = osm::node_id(20);
    town.project().survey().keep(places);
    town.reopen();
    const auto again = town.project().survey().list();
    REQUIRE(again.size() == 2);
    CHECK(again[0].name == "Régie");
    CHECK(again[0].address == "3 rue du Port");
    CHECK(again[0].field == "jardin");
    CHECK(again[0].place == test::Town::at(0.5, 0.5));
    CHECK(again[0].matches == places[0].matches);
    CHECK(again[0].same == osm::node_id(20));
    CHECK(again[0].is_answered);
    CHECK_FALSE(again[1].place.is_defined());
    CHECK_FALSE(again[1].same);
}

TEST_CASE("keeping a survey is no edit") {
    test::Town town;
    const auto edits = town.project().edit_count();
    town.project().survey().keep(read("nom\nRégie\n"));
    CHECK(town.project().edit_count() == edits);
}

TEST_CASE("fields of action have a colour each and say how many rows they have") {
    const auto places = read("nom;domaine\na;sport\nb;culture\nc;sport\nd;\n");
    const auto fields = survey_fields(places);
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].name.empty());
    CHECK(fields[2].name == "sport");
    CHECK(fields[2].count == 2);
    CHECK(fields[1].colour != fields[2].colour);
    CHECK(field_of(places[1], fields).name == "culture");
}

TEST_CASE("what is no survey in a carnet is as if it were not there") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto database = store::Database::open(folder / "demo.arpent", store::Access::read_write);
    const SurveyStore survey(database);
    for (const std::string_view text :
         {"", "[", "{}", "[1, null, {}]", R"([{"name": 7}])", R"([{"name": ""}])"}) {
        store::Statement(database, "INSERT OR REPLACE INTO settings VALUES ('survey', ?)")
            .bind(text)
            .run();
        CHECK(survey.list().empty());
    }
    const std::string_view odd =
        R"([{"name": "a", "x": 9e9, "y": 1, "same": "?", "matches": [1, {"id": "n1", "m": "?"}]}])";
    store::Statement(database, "INSERT OR REPLACE INTO settings VALUES ('survey', ?)")
        .bind(odd)
        .run();
    const auto places = survey.list();
    REQUIRE(places.size() == 1);
    CHECK_FALSE(places[0].place.is_defined());
    CHECK_FALSE(places[0].same);
    CHECK(places[0].matches == std::vector<SurveyMatch>{{osm::node_id(1), "", -1, {}}});
}

}  // namespace arpent::project

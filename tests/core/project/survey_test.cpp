// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/survey.hpp"

#include "core/edit/action/add_node.hpp"
#include "core/edit/new_ids.hpp"
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

}  // namespace arpent::project

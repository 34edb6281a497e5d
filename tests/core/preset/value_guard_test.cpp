// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/value_guard.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using preset::advise_value;

namespace {

std::string first(std::string_view key, std::string_view value) {
    const auto advice = advise_value(key, value);
    return advice.empty() ? "" : advice.front().key;
}

}  // namespace

TEST_CASE("names that say nothing, shout, or tell too much get advice") {
    CHECK(first("name", "Aire de jeux") == "advice.generic_name");
    CHECK(first("name", "PARC") == "advice.generic_name");
    CHECK(first("name", "ÉCOLE VICTOR HUGO") == "advice.shouting_name");
    CHECK(first("name", "Av. Jean Jaurès") == "advice.abbreviation");
    CHECK(first("name", "Local 06 12 34 56 78") == "advice.phone_in_name");
    CHECK(first("alt_name", "asso@exemple.fr") == "advice.email_in_name");
}

TEST_CASE("good names get none") {
    for (const auto* name :
         {"Parc de la Tête d’Or", "MJC", "EHPAD Les Lilas", "Square du 8 mai 1945", "Allée 12",
          "Centre social Les Martinets", "北京", "@"}) {
        INFO(name);
        CHECK(first("name", name).empty());
    }
}

TEST_CASE("metal and violet are English as well: only with its accent is metal French") {
    CHECK(first("material", "metal").empty());
    CHECK(first("material", "wood;metal").empty());
    CHECK(first("colour", "violet").empty());
    CHECK(first("material", "métal") == "advice.french_value");
}

TEST_CASE("values are for machines, descriptions for people") {
    CHECK(first("colour", "rouge") == "advice.french_value");
    CHECK(first("surface", "Béton") == "advice.french_value");
    CHECK(first("access", "privé") == "advice.french_value");
    CHECK(first("colour", "red").empty());
    CHECK(first("description", "rouge").empty());
    CHECK(first("capacity", "10 vélos") == "advice.not_a_number");
    CHECK(first("capacity", "10").empty());
    CHECK(first("opening_hours", "du lundi au vendredi") == "advice.opening_hours");
    CHECK(first("opening_hours", "Mo-Fr 09:00-17:00").empty());
}

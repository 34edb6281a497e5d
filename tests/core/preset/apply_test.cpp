// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/apply.hpp"

#include "tests/core/preset/support.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::preset;

namespace {

const char* const items = R"(
    <item name="Bench"><key key="amenity" value="bench"/><check key="backrest"/><text key="colour"/></item>
    <item name="Basket"><key key="amenity" value="waste_basket"/><text key="colour"/></item>
    <item name="Cycleway"><key key="highway" value="cycleway"/></item>
    <item name="Path"><key key="highway" value="path"/><key key="foot" value="designated"/></item>)";

const Preset& preset_of(const char* id) {
    static const auto catalogue = catalogue_of(items);
    return *catalogue.find(id);
}

}  // namespace

TEST_CASE("a preset adds its tags and touches no others") {
    const auto result = apply(preset_of("test/bench"), {{"note", "n"}});
    CHECK(std::get<osm::Tags>(result) == osm::Tags{{"amenity", "bench"}, {"note", "n"}});
}

TEST_CASE("a street is never turned into a cycle way") {
    const auto result = apply(preset_of("test/cycleway"), {{"highway", "residential"}});
    REQUIRE(std::holds_alternative<Message>(result));
    CHECK(std::get<Message>(result).key == "form.would_replace");
    CHECK(std::holds_alternative<osm::Tags>(
        apply(preset_of("test/cycleway"), {{"highway", "cycleway"}})));
}

TEST_CASE("what was taken for a bench becomes a basket and keeps shared answers") {
    const osm::Tags bench{
        {"amenity", "bench"}, {"backrest", "yes"}, {"colour", "red"}, {"survey:date", "x"}};
    const auto result = exchange(preset_of("test/bench"), preset_of("test/basket"), bench);
    CHECK(std::get<osm::Tags>(result) ==
          osm::Tags{{"amenity", "waste_basket"}, {"colour", "red"}, {"survey:date", "x"}});
}

TEST_CASE("a mistaken path can become a cycle way, a building stays one") {
    const osm::Tags path{{"highway", "path"}, {"foot", "designated"}};
    CHECK(std::get<osm::Tags>(exchange(preset_of("test/path"), preset_of("test/cycleway"), path)) ==
          osm::Tags{{"highway", "cycleway"}});
    const osm::Tags kept{{"highway", "residential"}, {"amenity", "bench"}};
    CHECK(std::holds_alternative<Message>(
        exchange(preset_of("test/bench"), preset_of("test/cycleway"), kept)));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/the_rest.hpp"

#include "core/preset/read.hpp"
#include "tests/core/preset/support.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::preset;

namespace {

constexpr auto ours = R"(<presets xmlns:arpent="a" arpent:theme="t" shortdescription="t">
  <item name="Bench" fr.name="Banc" type="node">
    <key key="amenity" value="bench"/>
    <check key="backrest" text="Is there a backrest?" fr.text="Y a-t-il un dossier ?"/>
  </item>
  <item name="Shop" fr.name="Commerce" arpent:existing="true" arpent:matches="shop=*"/>
  <item name="Bank" fr.name="Banque" icon="bank" arpent:existing="true" arpent:matches="amenity=bank"/>
</presets>)";

constexpr auto theirs = R"(<presets xmlns:arpent="a" arpent:theme="rest" shortdescription="rest">
  <item name="Zoo" fr.name="Zoo" type="node"><key key="tourism" value="zoo"/></item>
  <item name="Bench" fr.name="Siège" type="node"><key key="amenity" value="bench"/></item>
  <item name="Long bench" fr.name="Long banc" type="node,way"><key key="amenity" value="bench"/></item>
  <item name="Lounger" fr.name="Bain de soleil" type="node">
    <key key="amenity" value="lounger"/>
    <check key="backrest" text="Backrest" fr.text="Dossier de siège"/>
    <text key="seats" text="Seats" fr.text="Places"/>
  </item>
  <item name="Outline" fr.name="Contour" type="node,multipolygon"><key key="amenity" value="bench"/></item>
</presets>)";

PresetCatalogue catalogue(const char* xml) {
    PresetCatalogue result;
    result.add(parse_presets(xml, "ours"));
    return result;
}

osm::Element node(const osm::Tags& tags) {
    return osm::Element(std::make_shared<const osm::Node>(osm::Node{1, {}, tags, {0, 0}}));
}

PresetFile rest() { return beyond(catalogue(ours), parse_presets(theirs, "rest")); }

}  // namespace

TEST_CASE("what our presets describe is not offered a second time, and the rest stands by name") {
    std::vector<std::string> names;
    for (const auto& preset : rest().presets) {
        names.push_back(preset->name.fr);
    }
    CHECK(names == std::vector<std::string>{"Bain de soleil", "Long banc", "Zoo"});
}

TEST_CASE("a preset of the rest keeps the geometries that ours has not") {
    const auto file = rest();
    CHECK_FALSE(file.presets[1]->geometries.has(Geometry::node));
    CHECK(file.presets[1]->geometries.has(Geometry::way));
}

TEST_CASE("a question that ours asks too is asked in our words") {
    const auto file = rest();
    const auto& fields = file.presets[0]->fields;
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].question.fr == "Y a-t-il un dossier ?");
    CHECK(fields[1].question.fr == "Places");
}

TEST_CASE("what ours only names has our name and drawing in the rest, what it gathers has not") {
    auto file = parse_presets(R"(<presets>
      <item name="Bank" fr.name="Agence bancaire" type="node"><key key="amenity" value="bank"/></item>
      <item name="Loan bank" fr.name="Mont-de-piété" type="node">
        <key key="amenity" value="bank"/><key key="bank" value="pawn"/></item></presets>)",
                              "rest");
    const auto presets = beyond(catalogue(ours), std::move(file)).presets;
    REQUIRE(presets.size() == 2);
    CHECK(presets[0]->name.fr == "Banque");
    CHECK(presets[0]->icon == "bank");
    CHECK(presets[1]->name.fr == "Mont-de-piété");
}

TEST_CASE("an object of the rest has the drawing of its kind, of what is above it, or a dot") {
    auto file = parse_presets(R"(<presets>
      <item name="a" type="node"><key key="shop" value="bakery"/></item>
      <item name="b" type="node"><key key="shop" value="florist"/></item>
      <item name="c" type="node"><key key="tourism" value="zoo"/></item></presets>)",
                              "rest");
    const auto presets = beyond(catalogue(ours), std::move(file)).presets;
    CHECK(presets[0]->icon == "bakery");
    CHECK(presets[1]->icon == "shop");
    CHECK(presets[2]->icon == "dot");
}

TEST_CASE("ours names an element before the rest does, but where it asks nothing the rest asks") {
    if (!has_the_rest()) {
        WARN("the build had no network: no full catalogue to look in");
        return;
    }
    const auto mine = built_in_catalogue();
    const auto name = [&](const osm::Tags& tags) {
        const auto found = recognise(mine, node(tags));
        return found ? found->name.fr : "";
    };
    CHECK(recognise(mine, node({{"amenity", "bench"}}))->theme == "mobilier_urbain");
    CHECK(name({{"shop", "bakery"}}) == "Boulangerie");
    CHECK_FALSE(recognise(mine, node({{"shop", "bakery"}}))->fields.empty());
    CHECK(name({{"amenity", "animal_shelter"}}) != "");
    CHECK(name({{"amenity", "school"}}) == "École, collège ou lycée");
    CHECK_FALSE(recognise(mine, node({{"amenity", "school"}}))->fields.empty());
    const auto street =
        std::make_shared<const osm::Way>(osm::Way{1, {}, {{"highway", "tertiary"}}, {1, 2}});
    CHECK(recognise(mine, osm::Element(street))->name.fr == "Rue");
    CHECK(name({}).empty());
    CHECK(name({{"note", "?"}}).empty());
}

TEST_CASE(
    "the full catalogue offers over a thousand things in French and finds them by everyday words") {
    if (!has_the_rest()) {
        WARN("the build had no network: no full catalogue to look in");
        return;
    }
    const auto& [all, search] = the_rest();
    CHECK(all.presets().size() > 1000);
    REQUIRE(all.themes().size() == 1);
    CHECK(all.themes().front().name.fr == "Tout le reste");
    REQUIRE_FALSE(search.find_new("cordonnier", Geometry::node).empty());
    CHECK(search.find_new("cordonnier", Geometry::node).front()->name.fr == "Cordonnier");
}

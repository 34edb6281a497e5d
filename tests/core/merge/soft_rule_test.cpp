// SPDX-License-Identifier: GPL-3.0-or-later
// Each row of facts/merge.md 4.2 that a register decides by itself.
#include "core/merge/soft_rule.hpp"

#include "core/merge/question.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace arpent::merge {
namespace {

using edit::Field;
using edit::Register;
using edit::Value;

geo::Location metres(double east, double north) {
    return geo::Location::from_degrees(2.36 + east / 73'050, 48.93 + north / 111'195);
}

/// The same in every order.
std::optional<Value> settled(const Register& target, std::vector<Value> values,
                             const std::optional<Value>& before) {
    const auto by_key = [](const Value& a, const Value& b) { return order_key(a) < order_key(b); };
    std::ranges::sort(values, by_key);
    const auto first = soft_value(target, values, before);
    while (std::ranges::next_permutation(values, by_key).found) {
        CHECK(soft_value(target, values, before) == first);
    }
    return first;
}

std::optional<std::string> tag(const std::string& key, const std::vector<std::string>& texts,
                               const std::optional<Value>& before = Value()) {
    const auto value =
        settled({osm::node_id(1), Field::tag, key}, {texts.begin(), texts.end()}, before);
    return value ? std::optional(std::get<std::string>(*value)) : std::nullopt;
}

}  // namespace

TEST_CASE("two different values of a tag are a question") {
    CHECK_FALSE(tag("material", {"wood", "metal"}));
    CHECK_FALSE(tag("seats", {"3", "4", "5"}));
    CHECK_FALSE(tag("backrest", {"yes", "no"}));
    CHECK_FALSE(tag("surface", {"asphalt", "concrete"}));
}

TEST_CASE("a value against its removal is a question") {
    CHECK_FALSE(settled({osm::node_id(1), Field::tag, "material"},
                        {Value(), Value(std::string("wood"))}, Value(std::string("metal"))));
}

TEST_CASE("« je ne sais pas » yields to an answer") {
    CHECK(tag("material", {"unknown", "wood"}) == "wood");
    CHECK(tag("wheelchair", {"?", "no"}) == "no");
    CHECK(tag("wheelchair", {"unknown", "no", "?"}) == "no");
    CHECK_FALSE(tag("wheelchair", {"unknown", "no", "yes"}));
    CHECK_FALSE(tag("wheelchair", {"unknown", "?"}));
}

TEST_CASE("what only says that there is something yields to what says more") {
    CHECK(tag("kerb", {"yes", "lowered"}) == "lowered");
    CHECK(tag("surface", {"paved", "asphalt"}) == "asphalt");
    CHECK(tag("surface", {"gravel", "unpaved"}) == "gravel");
    CHECK(tag("surface", {"paved", "sett", "yes"}) == "sett");
    CHECK_FALSE(tag("surface", {"paved", "gravel"}));
    CHECK_FALSE(tag("surface", {"paved", "unpaved"}));
    CHECK_FALSE(tag("surface", {"paved", "sett", "asphalt"}));
    CHECK_FALSE(tag("smoothness", {"paved", "asphalt"}));
    CHECK(tag("building", {"yes", "school", "unknown"}) == "school");
}

TEST_CASE("sets of words are united, and what somebody took out of them is out") {
    CHECK(tag("sport", {"tennis", "boules"}) == "boules;tennis");
    CHECK(tag("sport", {"tennis; boules", "skate;tennis"}) == "boules;skate;tennis");
    CHECK(tag("sport", {"tennis;skate", "boules"}, Value(std::string("tennis;boules"))) == "skate");
    CHECK(tag("cuisine", {"pizza;kebab", "crepe", "pizza;sushi"}, Value(std::string("pizza"))) ==
          "crepe;kebab;sushi");
    CHECK_FALSE(tag("sport", {"tennis", "boules"}, std::nullopt));
    CHECK_FALSE(tag("recycling:glass", {"yes;no", "no"}));
}

TEST_CASE("of one name in two spellings the richer one counts") {
    CHECK(tag("name", {"ecole jean moulin", "École Jean-Moulin"}) == "École Jean-Moulin");
    CHECK(tag("name", {"BOULANGERIE DU PORT", "Boulangerie du Port"}) == "Boulangerie du Port");
    CHECK(tag("old_name", {"Cafe", "Café", "CAFE"}) == "Café");
    CHECK(tag("operator", {"RATP", "ratp"}) == "RATP");
    CHECK_FALSE(tag("name", {"École Jean Moulin", "École Jean Jaurès"}));
    CHECK_FALSE(tag("material", {"Wood", "wood"}));
}

TEST_CASE("a place measured twice is the middle, places farther apart are a question") {
    const Register target{osm::node_id(1), Field::position, ""};
    const auto middle = settled(target, {metres(0, 0), metres(1.8, 0)}, Value());
    REQUIRE(middle);
    const auto place = std::get<geo::Location>(*middle);
    CHECK(place.lon() == Approx(metres(0.9, 0).lon()).epsilon(1e-9));
    CHECK(settled(target, {metres(0, 0), metres(0, 1), metres(1, 0)}, Value()));
    CHECK_FALSE(settled(target, {metres(0, 0), metres(2.2, 0)}, Value()));
    CHECK_FALSE(settled(target, {metres(0, 0), metres(1.5, 0), metres(3, 0)}, Value()));
    CHECK_FALSE(settled(target, {metres(0, 0), Value()}, Value()));
}

TEST_CASE("nodes of a way that groups changed at different places come together") {
    using Refs = std::vector<osm::Ref>;
    const Register target{osm::way_id(1), Field::nodes, ""};
    const Value before = Refs{1, 2, 3, 4};
    CHECK(settled(target, {Refs{1, 9, 2, 3, 4}, Refs{1, 2, 3, 8, 4}}, before) ==
          Value(Refs{1, 9, 2, 3, 8, 4}));
    CHECK(settled(target, {Refs{2, 3, 4}, Refs{1, 2, 3, 4, 5}}, before) == Value(Refs{2, 3, 4, 5}));
    // The same place: a whole choice between them, never a splice.
    CHECK_FALSE(settled(target, {Refs{1, 9, 2, 3, 4}, Refs{1, 8, 2, 3, 4}}, before));
    // Nobody knows what they began from.
    CHECK_FALSE(settled(target, {Refs{1, 9, 2, 3, 4}, Refs{1, 2, 3, 8, 4}}, std::nullopt));
    // Nothing would be left, or a node twice in a row.
    CHECK_FALSE(settled(target, {Refs{1, 2}, Refs{3, 4}}, before));
    CHECK_FALSE(settled(target, {Refs{7, 1, 2, 3, 4}, Refs{2, 3, 4}, Refs{7, 2, 3, 4}}, before));
}

TEST_CASE("members of a relation come together likewise, but never none") {
    using Members = std::vector<osm::Member>;
    const Register target{osm::relation_id(1), Field::members, ""};
    const osm::Member a{osm::way_id(1), "outer"};
    const osm::Member b{osm::way_id(2), "inner"};
    const osm::Member c{osm::node_id(3), ""};
    CHECK(settled(target, {Members{c, a, b}, Members{a}}, Value(Members{a, b})) ==
          Value(Members{c, a}));
    CHECK_FALSE(settled(target, {Members{a}, Members{b}}, Value(Members{a, b})));
}

TEST_CASE("existence is never decided softly") {
    CHECK_FALSE(soft_value({osm::node_id(1), Field::existence, ""}, {true, false}, true));
}

}  // namespace arpent::merge

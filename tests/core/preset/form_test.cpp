// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/form.hpp"

#include "tests/core/preset/support.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace arpent;
using namespace arpent::preset;

namespace {

const char* const items = R"(
    <item name="Street"><key key="fixed" value="1"/><combo key="fixed" values="1,2"/>
      <combo key="cycleway:left" values="lane,track,no" editable="false"/>
      <combo key="cycleway:right" values="lane,track,no" editable="false"/>
      <combo key="sidewalk:left" values="yes,no,separate" editable="false"/>
      <optional><text key="name"/></optional>
      <check key="oneway:bicycle" value_on="no" value_off="yes" arpent:if="oneway=yes"/>
      <multiselect key="waste" values="trash;glass"/>
      <checkgroup text="What goes in?"><check key="recycling:glass" text="Glass"/>
        <check key="recycling:paper" text="Paper"/></checkgroup></item>)";

const Preset& street() {
    static const auto catalogue = catalogue_of(items);
    return *catalogue.presets().front();
}

const Field& checklist() {
    return *std::ranges::find(street().fields, Field::Kind::checklist, &Field::kind);
}

std::vector<std::string> keys_asked(const osm::Tags& tags) {
    std::vector<std::string> keys;
    for (const auto& question : questions(street(), tags)) {
        keys.push_back(street().fields[question.field].key);
    }
    return keys;
}

}  // namespace

TEST_CASE("only what applies is asked, set-apart questions last") {
    CHECK(keys_asked({}) == std::vector<std::string>{"cycleway:left", "cycleway:right",
                                                     "sidewalk:left", "waste", "", "name"});
    CHECK(keys_asked({{"oneway", "yes"}}).size() == 7);
}

TEST_CASE("an answer is a tag, several are one tag, a checklist is many") {
    CHECK(with_answer(field_of(street(), "name"), {}, {"Parc"}) == osm::Tags{{"name", "Parc"}});
    const auto& waste = field_of(street(), "waste");
    const auto both = with_answer(waste, {}, {"trash", "glass"});
    CHECK(both == osm::Tags{{"waste", "trash;glass"}});
    CHECK(current_answers(waste, both) == std::vector<std::string>{"trash", "glass"});
    const auto ticked = with_answer(checklist(), {{"recycling:paper", "yes"}}, {"recycling:glass"});
    CHECK(ticked == osm::Tags{{"recycling:glass", "yes"}});
    CHECK(words_of(checklist(), "recycling:glass", "en") == "Glass");
}

TEST_CASE("a checklist leaves a no that someone else said") {
    CHECK(with_answer(checklist(), {{"recycling:paper", "no"}}, {}) ==
          osm::Tags{{"recycling:paper", "no"}});
}

TEST_CASE("clearing an answer gives the tags of before") {
    const std::vector<osm::Tags> starts{{}, {{"a", "b"}}, {{"oneway", "yes"}, {"x", "y"}}};
    for (const auto& start : starts) {
        for (const auto& field : street().fields) {
            if (field.kind == Field::Kind::checklist) {
                continue;
            }
            const auto answered = with_answer(field, start, {"v"});
            CHECK(current_answers(field, answered) == std::vector<std::string>{"v"});
            CHECK(with_answer(field, answered, {}) == start);
        }
    }
}

TEST_CASE("an answer for one side keeps what was said of the other") {
    const auto& left = field_of(street(), "cycleway:left");
    CHECK(current_answers(left, {{"cycleway:both", "lane"}}) == std::vector<std::string>{"lane"});
    CHECK(with_answer(left, {{"cycleway:both", "lane"}}, {"track"}) ==
          osm::Tags{{"cycleway:left", "track"}, {"cycleway:right", "lane"}});
    CHECK(with_answer(left, {{"cycleway", "lane"}}, {"no"}) ==
          osm::Tags{{"cycleway:left", "no"}, {"cycleway:right", "lane"}});
}

TEST_CASE("in a one-way street the plain cycle way is on the right") {
    const osm::Tags tags{{"cycleway", "lane"}, {"oneway", "yes"}};
    CHECK(current_answers(field_of(street(), "cycleway:left"), tags).empty());
    CHECK(current_answers(field_of(street(), "cycleway:right"), tags) ==
          std::vector<std::string>{"lane"});
}

TEST_CASE("older words that name no side are left alone") {
    const auto& left = field_of(street(), "cycleway:left");
    CHECK(with_answer(left, {{"cycleway", "opposite_lane"}}, {"lane"}) ==
          osm::Tags{{"cycleway", "opposite_lane"}, {"cycleway:left", "lane"}});
}

TEST_CASE("the older sidewalk tag names its sides") {
    const auto& left = field_of(street(), "sidewalk:left");
    CHECK(current_answers(left, {{"sidewalk", "left"}}) == std::vector<std::string>{"yes"});
    CHECK(current_answers(left, {{"sidewalk", "right"}}) == std::vector<std::string>{"no"});
    CHECK(with_answer(left, {{"sidewalk", "both"}}, {"no"}) ==
          osm::Tags{{"sidewalk:left", "no"}, {"sidewalk:right", "yes"}});
}

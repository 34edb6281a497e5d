// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/form_walk.hpp"

#include "tests/core/preset/support.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::preset;

namespace {

const Preset& three() {
    static const auto catalogue =
        catalogue_of(R"(<item name="A"><check key="a"/><check key="b"/><text key="c"/></item>)");
    return *catalogue.presets().front();
}

std::string asked(const FormWalk& walk, const osm::Tags& tags) {
    const auto question = walk.current(questions(three(), tags));
    return question ? three().fields[question->field].key : "";
}

}  // namespace

TEST_CASE("questions come one at a time, answered ones do not come again") {
    FormWalk walk;
    CHECK(asked(walk, {}) == "a");
    CHECK(asked(walk, {{"a", "yes"}}) == "b");
    CHECK(asked(walk, {{"a", "yes"}, {"b", "no"}, {"c", "x"}}).empty());
}

TEST_CASE("not knowing and passing move on; only what was passed comes again") {
    FormWalk walk;
    walk.set_unknown(0);
    CHECK(asked(walk, {}) == "b");
    walk.pass(1);
    CHECK(asked(walk, {}) == "c");
    walk.pass(2);
    CHECK(asked(walk, {}).empty());
    CHECK(walk.passed() == 2);
    CHECK(walk.is_unknown(0));
    walk.ask_passed();
    CHECK(asked(walk, {}) == "b");
    CHECK(walk.passed() == 0);
}

TEST_CASE("an answer can be asked for again") {
    FormWalk walk;
    const osm::Tags tags{{"a", "yes"}};
    walk.ask(0);
    CHECK(asked(walk, tags) == "a");
    const auto all = questions(three(), tags);
    CHECK(FormWalk::place_of(*walk.current(all), all) == 1);
    walk.set_answered(0);
    CHECK(asked(walk, tags) == "b");
}

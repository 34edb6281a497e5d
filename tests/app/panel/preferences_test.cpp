// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/preferences.hpp"

#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace arpent;
using namespace arpent::panel;

TEST_CASE("preferences come back as they were written") {
    const test::TemporaryFolder folder;
    Preferences p;
    p.language = "en";
    p.scale = 1.5;
    p.remember("/a/été.arpent");
    write_preferences(folder / "deep/er/window.json", p);
    CHECK(read_preferences(folder / "deep/er/window.json") == p);
}

TEST_CASE("unreadable preferences are the defaults") {
    const test::TemporaryFolder folder;
    CHECK(read_preferences(folder / "none.json") == Preferences{});
    for (const char* text : {"", "{", "[]", "{\"scale\":\"x\",\"recent\":[1],\"language\":3}"}) {
        std::ofstream(folder / "bad.json") << text;
        CHECK(read_preferences(folder / "bad.json") == Preferences{});
    }
    std::ofstream(folder / "far.json") << "{\"scale\":99}";
    CHECK(read_preferences(folder / "far.json").scale == 2);
}

TEST_CASE("the carnet opened last comes first, once, and eight are kept") {
    Preferences p;
    for (int i = 0; i < 12; ++i) {
        p.remember("/carnets/" + std::to_string(i));
    }
    p.remember("/carnets/9");
    REQUIRE(p.recent.size() == 8);
    CHECK(p.recent[0] == "/carnets/9");
    CHECK(p.recent[1] == "/carnets/11");
    CHECK(std::count(p.recent.begin(), p.recent.end(), "/carnets/9") == 1);
}

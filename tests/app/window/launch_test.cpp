// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/launch.hpp"

#include <catch2/catch.hpp>

using arpent::window::parse_size;

TEST_CASE("a window's size is read, and nonsense is refused") {
    REQUIRE(parse_size("1024x768"));
    CHECK(parse_size("1024x768")->width == 1024);
    CHECK(parse_size("1024x768")->height == 768);
    for (const char* bad : {"", "1024", "x", "1024x", "0x0", "-1024x768", "1024x768x1", "99999x768",
                            "1024X768", "1e3x768"}) {
        CHECK_FALSE(parse_size(bad));
    }
}

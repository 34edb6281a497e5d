// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/draft.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using operation::Anchor;
using operation::Draft;

namespace {
Anchor at(std::int32_t x, std::int32_t y) { return {{x, y}, 0, 0, 0}; }
}  // namespace

TEST_CASE("two points make a line, three an area") {
    Draft line(Draft::Kind::line);
    Draft area(Draft::Kind::area);
    for (int i = 1; i <= 3; ++i) {
        line.add(at(i, i * i));
        area.add(at(i, i * i));
        CHECK(line.can_finish() == (i >= 2));
        CHECK(area.can_finish() == (i >= 3));
    }
    CHECK(area.is_closed());
    CHECK_FALSE(line.is_closed());
}

TEST_CASE("the same place twice in a row counts once") {
    Draft line;
    line.add(at(1, 1));
    line.add(at(1, 1));
    CHECK(line.anchors().size() == 1);
    line.add(at(2, 1));
    line.add(at(1, 1));
    CHECK(line.anchors().size() == 3);
}

TEST_CASE("taking back goes to the beginning and no further") {
    Draft line;
    for (int i = 0; i < 3; ++i) line.add(at(i, 0));
    REQUIRE(line.close());
    CHECK(line.take_back());
    CHECK_FALSE(line.is_closed());
    CHECK(line.anchors().size() == 3);
    CHECK(line.take_back());
    CHECK(line.take_back());
    CHECK(line.take_back());
    CHECK_FALSE(line.take_back());
    CHECK(line.empty());
}

TEST_CASE("two points do not make a ring") {
    Draft line;
    line.add(at(0, 0));
    line.add(at(1, 0));
    CHECK_FALSE(line.close());
}

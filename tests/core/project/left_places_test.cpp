// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/left_places.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {
namespace {

QueuedMark mark(std::int64_t number, double lon) {
    QueuedMark queued;
    queued.mark.number = number;
    queued.mark.place = geo::Location::from_degrees(lon, 47);
    return queued;
}

}  // namespace

TEST_CASE("what is left keeps its numbers, or gets new ones where two would be the same") {
    const std::vector<QueuedMark> differ{mark(4, 1), mark(17, 2)};
    const auto kept = left_places(differ);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].number == 4);
    CHECK(kept[1].number == 17);
    CHECK(kept[1].at == differ[1].mark.place);
    const std::vector<QueuedMark> same{mark(4, 1), mark(4, 2), mark(9, 3)};
    const auto anew = left_places(same);
    REQUIRE(anew.size() == 3);
    CHECK(anew[0].number == 1);
    CHECK(anew[1].number == 2);
    CHECK(anew[2].number == 3);
    CHECK(anew[2].at == same[2].mark.place);
    CHECK(left_places({}).empty());
}

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/touch.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using mode::Gesture;
using mode::Touch;
using Kind = mode::Gesture::Kind;

namespace {
std::vector<Kind> kinds(const std::vector<Gesture>& gestures) {
    std::vector<Kind> list;
    for (const Gesture& gesture : gestures) list.push_back(gesture.kind);
    return list;
}
}  // namespace

TEST_CASE("a trembling press is a click where it began") {
    Touch touch(5);
    touch.press({100, 100}, 1);
    CHECK(touch.move({103, 102}, false).empty());
    const auto gestures = touch.release({104, 101}, true);
    REQUIRE(gestures.size() == 1);
    CHECK(gestures[0] == Gesture{Kind::click, {100, 100}, true});
}

TEST_CASE("a press that moves away is a drag from where it began, even when it comes back") {
    Touch touch(5);
    touch.press({100, 100}, 1);
    const auto first = touch.move({110, 100}, false);
    CHECK(kinds(first) == std::vector{Kind::grab, Kind::drag});
    CHECK(first[0].at == map::ScreenPoint{100, 100});
    CHECK(kinds(touch.move({100, 100}, false)) == std::vector{Kind::drag});
    CHECK(kinds(touch.release({100, 100}, false)) == std::vector{Kind::drop});
}

TEST_CASE("the second of two clicks is a double click, the third a click again") {
    Touch touch;
    for (const auto& [clicks, kind] :
         {std::pair{1, Kind::click}, {2, Kind::double_click}, {3, Kind::click}}) {
        touch.press({5, 5}, clicks);
        CHECK(kinds(touch.release({5, 5}, false)) == std::vector{kind});
    }
}

TEST_CASE("a drag that is taken away has no effect, a press neither") {
    Touch touch;
    touch.press({5, 5}, 1);
    CHECK(touch.give_up().empty());
    CHECK(touch.release({5, 5}, false).empty());
    touch.press({5, 5}, 1);
    touch.move({50, 5}, false);
    CHECK(kinds(touch.give_up()) == std::vector{Kind::give_up});
    CHECK(kinds(touch.move({60, 5}, false)) == std::vector{Kind::hover});
}

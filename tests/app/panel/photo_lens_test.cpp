// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/photo_lens.hpp"

#include <catch2/catch.hpp>

using arpent::panel::PhotoLens;
using arpent::scan::PixelPoint;
using arpent::ui::Point;

namespace {

PhotoLens lens() {
    PhotoLens made;
    made.set_view({100, 50, 400, 300});
    made.set_photo({2000, 1000});
    return made;
}

void check_round_trip(const PhotoLens& lens) {
    for (const Point place : {Point{110, 60}, {300, 200}, {480, 333}}) {
        const Point back = lens.to_window(lens.to_photo(place));
        CHECK(back.x == Approx(place.x).margin(0.01));
        CHECK(back.y == Approx(place.y).margin(0.01));
    }
}

}  // namespace

TEST_CASE("a photo is shown whole, in the middle") {
    const PhotoLens whole = lens();
    CHECK(whole.pixel_size() == Approx(0.2));
    CHECK(whole.to_window({0, 0}).x == Approx(100));
    CHECK(whole.to_window({0, 0}).y == Approx(100));
    CHECK(whole.to_window({2000, 1000}).x == Approx(500));
    check_round_trip(whole);
}

TEST_CASE("turning brings the left side up, and four turns change nothing") {
    PhotoLens turned = lens();
    turned.turn();
    CHECK(turned.pixel_size() == Approx(0.15));
    // The photo's bottom left corner is at the top left now.
    CHECK(turned.to_window({0, 1000}).x == Approx(225));
    CHECK(turned.to_window({0, 1000}).y == Approx(50));
    check_round_trip(turned);
    turned.zoom_by(3, {200, 120});
    turned.drag_by(30, -20);
    check_round_trip(turned);
    for (int i = 0; i < 3; ++i) {
        turned.turn();
    }
    CHECK(turned.to_window({0, 0}).x == Approx(100));
}

TEST_CASE("zooming keeps what lies under the hand") {
    for (int quarters = 0; quarters < 4; ++quarters) {
        PhotoLens near = lens();
        for (int i = 0; i < quarters; ++i) {
            near.turn();
        }
        const Point hand{280, 180};
        const PixelPoint before = near.to_photo(hand);
        near.zoom_by(4, hand);
        CHECK(near.to_photo(hand).x == Approx(before.x));
        CHECK(near.to_photo(hand).y == Approx(before.y));
        near.drag_by(25, -10);
        const Point moved = near.to_window(before);
        CHECK(moved.x == Approx(hand.x + 25));
        CHECK(moved.y == Approx(hand.y - 10));
    }
}

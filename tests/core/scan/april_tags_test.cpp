// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/april_tags.hpp"

#include "core/base/error.hpp"
#include "core/sheet/mark.hpp"
#include "tests/support/drawn_page.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::scan {
namespace {

const TagHit* find(const std::vector<TagHit>& hits, int id) {
    for (const TagHit& hit : hits) {
        if (hit.id == id) {
            return &hit;
        }
    }
    return nullptr;
}

double distance(Plane a, Plane b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("every mark of a page is found where the format puts it, corners from the top left") {
    constexpr double px_per_mm = 7.3;
    const sheet::Payload payload = test::some_payload();
    const GrayImage page = test::draw_page(payload, px_per_mm);
    const std::vector<TagHit> hits = find_tags(page, TagFamily::tag36h11, {});
    const auto marks = sheet::marks_of(sheet::layout_of(payload.layout), payload.code());
    CHECK(hits.size() == marks.size());
    for (const sheet::Mark& mark : marks) {
        INFO("mark " << mark.id);
        const TagHit* hit = find(hits, mark.id);
        REQUIRE(hit != nullptr);
        const Plane center{mark.center.x * px_per_mm, mark.center.y * px_per_mm};
        CHECK(distance(hit->center, center) < 0.4);
        CHECK(hit->margin > 30);
        const double reach = mark.size / 2 * px_per_mm;
        constexpr std::array<Plane, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
        for (std::size_t i = 0; i < 4; ++i) {
            const Plane corner{center.x + signs[i].x * reach, center.y + signs[i].y * reach};
            CHECK(distance(hit->corners[i], corner) < 0.6);
        }
    }
}

TEST_CASE("the corners turn with the tag") {
    constexpr double px_per_mm = 6;
    const sheet::Payload payload = test::some_payload();
    GrayImage page = test::draw_page(payload, px_per_mm);
    std::reverse(page.pixels.begin(), page.pixels.end());  // half a turn
    const sheet::Mark first =
        sheet::marks_of(sheet::layout_of(payload.layout), payload.code()).front();
    const std::vector<TagHit> hits = find_tags(page, TagFamily::tag36h11, {});
    const TagHit* hit = find(hits, first.id);
    REQUIRE(hit != nullptr);
    const Plane top_left{page.width - (first.center.x - first.size / 2) * px_per_mm,
                         page.height - (first.center.y - first.size / 2) * px_per_mm};
    CHECK(distance(hit->corners[0], top_left) < 0.6);
}

TEST_CASE("the search ends once there is enough, and when it is told to") {
    const GrayImage page = test::draw_page(test::some_payload(), 6);
    int asked = 0;
    find_tags(page, TagFamily::tag36h11, {}, [&](std::span<const TagHit> hits) {
        ++asked;
        return hits.size() >= 12;
    });
    CHECK(asked == 1);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(find_tags(page, TagFamily::tag36h11, stop.get_token()), Cancelled);
}

TEST_CASE("a picture without tags, or too small for any, has none") {
    CHECK(find_tags(GrayImage{}, TagFamily::tag36h11, {}).empty());
    CHECK(find_tags(test::table(15, 400), TagFamily::tag36h11, {}).empty());
    CHECK(find_tags(test::table(17, 16), TagFamily::standard41h12, {}).empty());
    CHECK(find_tags(test::table(600, 400), TagFamily::standard41h12, {}).empty());
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/overlay.hpp"

#include "core/edit/difference.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

namespace arpent::edit {
namespace {

using osm::ElementType;

void check_equal(const Overlay& overlay, const osm::Graph& expected, test::Dice& dice) {
    REQUIRE(test::elements_of(overlay) == test::elements_of(expected));
    for (const osm::Element& element : test::elements_of(expected)) {
        const osm::ElementId id = element.id();
        CHECK(overlay.get(id) == element);
        CHECK(overlay.relations_of(id) == expected.relations_of(id));
        if (id.type == ElementType::node) {
            CHECK(overlay.ways_of(id.ref) == expected.ways_of(id.ref));
        }
    }
    for (int i = 0; i < 8; ++i) {
        const geo::Box box = dice.box();
        for (const auto level : {osm::Level::all, osm::Level::overview}) {
            CHECK(test::features_in(overlay, box, level) ==
                  test::features_in(expected, box, level));
        }
    }
}

}  // namespace

TEST_CASE("an overlay answers like a map built anew, whatever the changes") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        test::Dice dice(seed);
        NewIds ids(77);
        auto overlay = std::make_shared<const Overlay>(test::random_map(dice));
        const auto first = overlay;
        const auto before = test::elements_of(*first);
        for (int i = 0; i < 25; ++i) {
            overlay = overlay->with(test::random_change(*overlay, ids, dice));
            if (i % 5 == 4) {
                INFO("seed " << seed << ", change " << i);
                check_equal(*overlay, *test::rebuilt(*overlay), dice);
            }
        }
        CHECK(test::elements_of(*first) == before);  // an overlay never changes
    }
}

TEST_CASE("a moved node moves its way") {
    const auto base = test::map_of({test::node(1, {0, 0}), test::node(2, {100, 0}),
                                    test::way(1, {1, 2}, {{"highway", "path"}})});
    Change change;
    change.set(base->node(2), test::node(2, {5000, 5000}));
    const auto overlay = Overlay(base).with(change);
    const geo::Box far = geo::Box::around({5000, 5000});
    CHECK(test::features_in(*overlay, far, osm::Level::all) == std::vector<std::string>{"w1"});
    CHECK(overlay->line_of(*base->way(1)) == std::vector<geo::Location>{{0, 0}, {5000, 5000}});
    CHECK(overlay->box().contains(far));
}

TEST_CASE("a moved member stretches its relation") {
    const auto base =
        test::map_of({test::node(1, {0, 0}, {{"amenity", "bench"}}),
                      test::relation(1, {{osm::node_id(1), ""}}, {{"type", "site"}})});
    Change change;
    change.set(base->node(1), test::node(1, {900, 0}, {{"amenity", "bench"}}));
    const auto overlay = Overlay(base).with(change);
    const geo::Box place = geo::Box::around({900, 0});
    CHECK(test::features_in(*overlay, place, osm::Level::all) ==
          std::vector<std::string>{"n1", "r1"});
}

TEST_CASE("what was changed and changed back is no difference") {
    const auto base = test::map_of({test::node(1, {0, 0}), test::node(2, {1, 1})});
    const Overlay start(base);
    Change there;
    there.set(base->node(1), test::node(1, {5, 5}));
    there.set(base->node(2), {});
    there.set({}, test::node(-1, {7, 7}));
    const auto changed = start.with(there);
    const Difference all = difference(*changed);
    CHECK(all.created.size() == 1);
    CHECK(all.modified.size() == 1);
    CHECK(all.deleted.size() == 1);
    Change back;
    for (const ElementChange& each : there.list()) {
        back.set(each.after, each.before);
    }
    CHECK(difference(*changed->with(back)).empty());
}

TEST_CASE("changes follow one another to a net change") {
    const osm::Element a = test::node(1, {0, 0});
    const osm::Element b = test::node(1, {1, 0});
    Change change;
    change.set(a, b);
    Change back;
    back.set(b, a);
    Change net = change;
    net.then(back);
    CHECK(net.empty());
    net.then(change);
    CHECK(net == change);
    Change made;
    made.set({}, a);
    made.set(a, {});
    CHECK(made.empty());
}

}  // namespace arpent::edit

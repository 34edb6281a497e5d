// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/match_created.hpp"

#include "core/edit/new_ids.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

namespace arpent::upload {
namespace {

using edit::test::node;
using edit::test::relation;
using edit::test::way;
using osm::Element;
using osm::node_id;

using Names = std::map<osm::ElementId, osm::Ref>;

std::vector<PlannedChange> planned(const std::vector<Element>& elements) {
    std::vector<PlannedChange> changes;
    for (const Element& element : elements) {
        changes.push_back({Action::create, element});
    }
    return changes;
}

std::vector<osmfile::ChangeBlock> held(const std::vector<Element>& elements) {
    return {{osmfile::ChangeKind::create, elements}};
}

const osm::Tags tree({{"natural", "tree"}});

}  // namespace

TEST_CASE("a node at the place of another goes with its way") {
    const std::vector<Element> ours{node(-1, {0, 0}), node(-2, {0, 0}),
                                    way(-3, {5, -1}, {{"highway", "path"}}),
                                    way(-4, {6, -2}, {{"highway", "path"}})};
    // The first way was not sent.
    const auto names = match_created(
        planned(ours), held({node(100, {0, 0}), way(50, {6, 100}, {{"highway", "path"}})}), {},
        false);
    CHECK(names == Names{{node_id(-2), 100}, {osm::way_id(-4), 50}});
}

TEST_CASE("relations that hold each other are matched, and twins in their order") {
    const auto ours = [](osm::Ref a, osm::Ref b, osm::Ref c) {
        return std::vector<Element>{
            node(a, {0, 0}, tree), node(b, {0, 0}, tree),
            relation(c, {{node_id(a), "x"}, {node_id(b), ""}}, {{"type", "site"}})};
    };
    const auto names = match_created(planned(ours(-1, -2, -3)), held(ours(100, 101, 9)), {}, false);
    CHECK(names == Names{{node_id(-1), 100}, {node_id(-2), 101}, {osm::relation_id(-3), 9}});
}

TEST_CASE("the laptop that made a thing tells it from its twin") {
    edit::NewIds one(7);
    edit::NewIds other(8);
    const osm::Ref a = one.next();
    const osm::Ref b = other.next();
    CarriedEdits carried{{{7, 1}, {8, 1}}, {{8, {1, 0}}}};
    const auto ours = planned({node(a, {0, 0}, tree), node(b, {0, 0}, tree)});
    CHECK(match_created(ours, held({node(100, {0, 0}, tree)}), carried, false) ==
          Names{{node_id(b), 100}});
    carried.made = {{8, {2, 0}}};  // not of this download
    CHECK(match_created(ours, held({node(100, {0, 0}, tree)}), carried, false) ==
          Names{{node_id(a), 100}});
}

TEST_CASE("what was changed by edits that are not held is known by order, place and parts") {
    edit::NewIds ids(7);
    const osm::Ref a = ids.next();
    const osm::Ref b = ids.next();
    const osm::Ref path = ids.next();
    const osm::Ref bench = ids.next();
    const osm::Ref stays = ids.next();
    const auto ours =
        planned({node(a, {0, 0}), node(b, {0, 9}), node(bench, {500, 0}, {{"amenity", "bench"}}),
                 node(stays, {900, 900}, tree), way(path, {3, a, b}, {{"highway", "path"}})});
    const auto theirs =
        held({node(100, {0, 0}), node(101, {70, 9}),
              node(102, {560, 0}, {{"amenity", "bench"}, {"backrest", "no"}}),
              node(103, {9'000'000, 900}, tree), way(50, {3, 100, 101}, {{"highway", "footway"}})});
    const CarriedEdits carried{{{7, 5}}, {{7, {4, 1}}}};
    CHECK(match_created(ours, theirs, carried, false) == Names{{node_id(a), 100}});
    CHECK(match_created(ours, theirs, carried, true) == Names{{node_id(a), 100},
                                                              {node_id(b), 101},
                                                              {node_id(bench), 102},
                                                              {osm::way_id(path), 50}});
}

}  // namespace arpent::upload

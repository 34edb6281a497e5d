// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/advice.hpp"

#include "core/edit/new_ids.hpp"
#include "core/project/settings.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {
namespace {

osm::ElementId add_bench(Project& project, const std::string& group, geo::Location place) {
    Settings settings = project.settings();
    settings.group = group;
    project.set_settings(settings);
    auto node = std::make_shared<osm::Node>();
    node->ref = project.new_ids().next();
    node->location = place;
    node->tags = osm::Tags({{"amenity", "bench"}});
    edit::Change change;
    change.set({}, osm::Element(std::shared_ptr<const osm::Node>(node)));
    project.commit(change, {"edit.test", {}});
    return osm::node_id(node->ref);
}

}  // namespace

TEST_CASE("a new thing far from the sector of the group that made it is told") {
    test::Town town;
    Project& project = town.project();
    const int group = *project.groups().add("Les Lilas");
    project.groups().add("Le Port");
    const geo::Box box{test::Town::at(0, 0), test::Town::at(2, 2)};
    project.sectors().add({0, "Ouest", ring_of(box), 0, group});
    const auto inside = add_bench(project, "Les Lilas", test::Town::at(1, 1));
    const auto beside = add_bench(project, "Les Lilas", test::Town::at(2.5, 1));  // some 40 m
    const auto far = add_bench(project, "Les Lilas", test::Town::at(6, 1));
    const auto of_others = add_bench(project, "Le Port", test::Town::at(6, 1.5));
    const Stock stock = project.stock();
    const Adviser adviser(stock, project.sectors().all(), project.groups().all());
    CHECK(adviser.on(inside).empty());
    CHECK(adviser.on(beside).empty());
    CHECK(adviser.on(of_others).empty());  // has no sector
    REQUIRE(adviser.on(far).size() == 1);
    CHECK(adviser.on(far).front() == Message{"advice.far_from_sector", {{"group", "Les Lilas"}}});
}

}  // namespace arpent::project

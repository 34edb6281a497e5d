// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/own_ground.hpp"

#include "core/project/group_store.hpp"
#include "core/project/pack.hpp"
#include "core/project/sector_store.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {

TEST_CASE("a group's laptop opens on its sectors, the trainer's on the quarter") {
    test::Town town;
    Project& project = town.project();
    const int group = project.groups().add("Nord").value();
    geo::Box own;
    own.extend(test::Town::at(0.2, 0.2));
    own.extend(test::Town::at(0.5, 0.4));
    project.sectors().add({0, "A", ring_of(own), 0, group});
    project.sectors().add({0, "B", ring_of(project.box()), 0, 0});
    CHECK(own_ground(project) == project.box());
    const std::vector<std::string> groups{"Nord", "Sud"};
    const auto packs =
        std::get<std::vector<std::filesystem::path>>(make_packs(project, town.file("x"), groups));
    CHECK(own_ground(*Project::open(packs[0])) == own);
    CHECK(own_ground(*Project::open(packs[1])) == project.box());
}

}  // namespace arpent::project

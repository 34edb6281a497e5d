// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sector_store.hpp"

#include "core/project/group_store.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {
namespace {

using test::Town;

Sector triangle(const std::string& name) {
    return {0, name, {Town::at(0, 0), Town::at(1, 0), Town::at(0, 1)}, 2, 1};
}

}  // namespace

TEST_CASE("sectors are kept to the last digit, changed and removed") {
    Town town;
    const auto id = town.project().sectors().add(triangle("Marché"));
    REQUIRE(id);
    REQUIRE(town.project().sectors().add(triangle("Le parc")));
    town.reopen();
    SectorStore& sectors = town.project().sectors();
    Sector market = triangle("Marché");
    market.id = *id;
    CHECK(sectors.find("Marché") == market);
    CHECK(market.box().max == Town::at(1, 1));
    market.ring.push_back(Town::at(-0.5, 0.5));
    market.group = 4;
    CHECK(sectors.update(market));
    CHECK(sectors.all().front() == market);
    sectors.remove(*id);
    CHECK(sectors.all().size() == 1);
    CHECK_FALSE(sectors.update(market));
}

TEST_CASE("a sector needs a name of its own and an area") {
    Town town;
    SectorStore& sectors = town.project().sectors();
    CHECK_FALSE(sectors.add(triangle("")));
    Sector line = triangle("Ligne");
    line.ring.pop_back();
    CHECK_FALSE(sectors.add(line));
    REQUIRE(sectors.add(triangle("Marché")));
    CHECK_FALSE(sectors.add(triangle("Marché")));
    CHECK(sectors.all().size() == 1);
}

TEST_CASE("groups keep the number that they were given") {
    Town town;
    CHECK(town.project().groups().add("Les Marcheurs") == 1);
    CHECK(town.project().groups().add("Équipe 2") == 2);
    town.reopen();
    CHECK(town.project().groups().add("Les Marcheurs") == 1);
    CHECK_FALSE(town.project().groups().add(""));
    CHECK(town.project().groups().find(2) == Group{2, "Équipe 2"});
    CHECK_FALSE(town.project().groups().find(3));
    CHECK(town.project().groups().all().size() == 2);
}

}  // namespace arpent::project

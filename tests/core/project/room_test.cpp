// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/room.hpp"

#include "core/edit/new_ids.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

namespace arpent::project {
namespace {

void add_bench(Project& project, double east) {
    auto node = std::make_shared<osm::Node>();
    node->ref = project.new_ids().next();
    node->location = test::Town::at(east, 0.3);
    node->tags = osm::Tags({{"amenity", "bench"}});
    edit::Change change;
    change.set({}, osm::Element(std::shared_ptr<const osm::Node>(std::move(node))));
    project.commit(change, {"edit.test", {}});
}

template <typename Done>
bool soon(Room& one, Room& other, Done done) {
    for (int i = 0; i < 400 && !done(); ++i) {
        one.update();
        other.update();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return done();
}

}  // namespace

TEST_CASE("two open carnets grow together, and say who is there") {
    test::Town town;
    const std::vector<std::string> groups{"Nord"};
    const auto made = make_packs(town.project(), town.file("packs"), groups);
    const auto pack = Project::open(std::get<std::vector<std::filesystem::path>>(made).front());
    add_bench(*pack, 0.2);
    const auto serving = Room::serve(town.project(), {});
    const std::string port = serving->addresses().front();
    const auto joining = Room::join(*pack, "127.0.0.1" + port.substr(port.rfind(':')), {});
    REQUIRE(joining != nullptr);
    CHECK(soon(*serving, *joining, [&] { return town.project().edit_count() == 1; }));
    add_bench(town.project(), 0.5);
    add_bench(*pack, 0.8);
    CHECK(soon(*serving, *joining, [&] {
        return town.project().edit_count() == 3 && pack->edit_count() == 3 &&
               !serving->guests().empty() && serving->guests().front().is_level;
    }));
    CHECK(serving->received() == 2);
    CHECK(joining->received() == 1);
    REQUIRE(serving->guests().size() == 1);
    CHECK(serving->guests().front().group == "Nord");
    CHECK(serving->guests().front().received == 2);
    CHECK(serving->guests().front().is_linked);
    CHECK_FALSE(joining->trouble().has_value());
}

TEST_CASE("a room ends at once, also while it looks for others") {
    test::Town town;
    const auto begin = std::chrono::steady_clock::now();
    { const auto room = Room::join(town.project(), "", {}); }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
    CHECK(Room::join(town.project(), "not:an:address:", {}) != nullptr);
    CHECK(Room::join(town.project(), "host:port", {}) == nullptr);
}

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merging.hpp"

#include "core/edit/new_ids.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace arpent::project {
namespace {

/// Three groups' packs, each with a bench of its own.
std::vector<std::filesystem::path> worked_packs(test::Town& town) {
    const std::vector<std::string> groups{"Est", "Nord", "Sud"};
    auto files = std::get<std::vector<std::filesystem::path>>(
        make_packs(town.project(), town.file("packs"), groups));
    double east = 0.1;
    for (const auto& file : files) {
        const auto pack = Project::open(file);
        auto node = std::make_shared<osm::Node>();
        node->ref = pack->new_ids().next();
        node->location = test::Town::at(east += 0.2, 0.3);
        node->tags = osm::Tags({{"amenity", "bench"}});
        edit::Change change;
        change.set({}, osm::Element(std::shared_ptr<const osm::Node>(std::move(node))));
        pack->commit(change, {"edit.test", {}});
    }
    return files;
}

}  // namespace

TEST_CASE("a pack that cannot be taken keeps no other out, and is named") {
    test::Town town;
    auto files = worked_packs(town);
    SECTION("cut off on the stick") {
        std::filesystem::resize_file(files[1], std::filesystem::file_size(files[1]) / 2);
    }
    SECTION("empty") { std::filesystem::resize_file(files[1], 0); }
    SECTION("something else") { std::ofstream(files[1]) << "not a carnet"; }
    SECTION("changed without Arpent") {
        const auto pack = store::Database::open(files[1], store::Access::read_write);
        pack.execute("UPDATE edit SET group_name = 'Nobody'");
    }
    SECTION("gone") { std::filesystem::remove(files[1]); }
    const auto result = town.project().merging().take(files);
    REQUIRE(std::holds_alternative<MergeReport>(result));
    const auto& report = std::get<MergeReport>(result);
    CHECK(report.edits_new == 2);
    CHECK(town.project().edit_count() == 2);
    REQUIRE(report.refused.size() == 1);
    bool named = false;
    for (const auto& [name, value] : report.refused.front().args) {
        named = named || value.find("Nord.arpent") != std::string::npos;
    }
    CHECK(named);
}

TEST_CASE("when no pack can be taken, nothing changes and the first is named") {
    test::Town town;
    auto files = worked_packs(town);
    for (const auto& file : files) {
        std::filesystem::resize_file(file, 100);
    }
    const auto result = town.project().merging().take(files);
    CHECK(std::holds_alternative<Message>(result));
    CHECK(town.project().edit_count() == 0);
}

}  // namespace arpent::project

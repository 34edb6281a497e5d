// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/home_pack.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/new_ids.hpp"
#include "core/project/merging.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace arpent::project {
namespace {

using Catch::Contains;

std::string spell(const Message& message) {
    std::string text = message.key;
    for (const auto& [name, value] : message.args) {
        text += " " + value;
    }
    return text;
}

std::variant<HomePack, Message> pack(Project& carnet, const std::filesystem::path& folder,
                                     const std::string& contact) {
    Report report = begin_report(carnet);
    job::Progress progress;
    count(report, progress, {});
    const auto guide = plan_guide(report, {"fr", "27/11/2026"}, contact, "town.arpent", spell);
    return make_home_pack(carnet.path(), guide, folder);
}

void add_bench(Project& carnet, double east) {
    carnet.commit(edit::add_node(test::Town::at(east, 0.4), {{"amenity", "bench"}},
                                 carnet.new_ids(), nullptr),
                  {"edit.applied", {{"file", "a test"}}});
}

}  // namespace

TEST_CASE("a pack for home is a resident's carnet with all work, that merges back") {
    test::Town town;
    add_bench(town.project(), 0.5);
    const auto made = pack(town.project(), town.file("at home"), "Maison pour tous");
    REQUIRE(std::holds_alternative<HomePack>(made));
    const HomePack files = std::get<HomePack>(made);
    {
        const auto home = Project::open(files.carnet);
        CHECK(home->settings().role == Role::resident);
        CHECK(home->settings().group.empty());
        CHECK(home->edit_count() == 1);
        add_bench(*home, 1.5);
    }
    const std::array others{files.carnet};
    const auto taken = town.project().merging().take(others);
    REQUIRE(std::holds_alternative<MergeReport>(taken));
    CHECK(std::get<MergeReport>(taken).edits_new == 1);
    CHECK(town.project().summary().created == 2);
    // A second pack never overwrites what somebody may have worked in.
    const auto again = pack(town.project(), town.file("at home"), "");
    REQUIRE(std::holds_alternative<Message>(again));
    CHECK(std::get<Message>(again).key == "error.pack_exists");
}

TEST_CASE("the guide for home is two A4 pages that say how, where and whom to ask") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const auto made = pack(*carnet, folder / "home", "Maison pour tous");
    REQUIRE(std::holds_alternative<HomePack>(made));
    const auto guide = std::get<HomePack>(made).guide;
    CHECK(test::page_count(guide) == 2);
    CHECK(test::fonts_are_embedded(guide));
    const std::string text = test::text_of_pdf(guide, 1) + test::text_of_pdf(guide, 2);
    CHECK_THAT(text, Contains("Quartier des Tilleuls") && Contains("Maison pour tous"));
    CHECK_THAT(text, Contains("guide.open") && Contains("guide.where") && Contains("guide.left"));
    CHECK_THAT(text, Contains("guide.account") && Contains("paper.attribution"));
}

TEST_CASE("a pack for home that cannot be written leaves nothing") {
    test::Town town;
    CHECK_THROWS_AS(pack(town.project(), town.carnet() / "no folder", ""), Error);
}

}  // namespace arpent::project

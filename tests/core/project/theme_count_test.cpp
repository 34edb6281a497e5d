// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/theme_count.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/edit/action/delete_elements.hpp"
#include "core/edit/new_ids.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <variant>

namespace arpent::project {
namespace {

const Message label{"edit.applied", {{"file", "a test"}}};
const osm::ElementId town_bench{osm::ElementType::node, 20};

ThemeCounts count(const Project& carnet) {
    job::Progress progress;
    return count_themes(carnet.stock(), preset::built_in_catalogue(), progress, {});
}

void as_group(Project& carnet, const std::string& group) {
    Settings settings = carnet.settings();
    settings.group = group;
    settings.unlocked = true;
    carnet.set_settings(settings);
}

osm::ElementId add(Project& carnet, double east, osm::Tags tags) {
    osm::Ref made = 0;
    carnet.commit(
        edit::add_node(test::Town::at(east, 0.5), std::move(tags), carnet.new_ids(), &made), label);
    return {osm::ElementType::node, made};
}

void retag(Project& carnet, osm::ElementId id, const osm::Tags& tags) {
    const auto graph = carnet.graph();
    carnet.commit(std::get<edit::Change>(edit::change_tags(*graph, id, tags)), label);
}

void remove(Project& carnet, osm::ElementId id) {
    const auto graph = carnet.graph();
    const auto change = edit::delete_elements(*graph, std::vector{id});
    carnet.commit(std::get<edit::Change>(change), label);
}

}  // namespace

TEST_CASE("an untouched carnet has the same before and after, and no deeds") {
    test::Town town;
    const auto counts = count(town.project());
    const ThemeCount* furniture = counts.find("mobilier_urbain");
    REQUIRE(furniture != nullptr);
    CHECK(furniture->before == 1);
    CHECK(furniture->now == 1);
    CHECK(furniture->find("mobilier_urbain/bench")->now == 1);
    CHECK(counts.deeds.total() == 0);
    CHECK(counts.themes.size() == 5);
    // What is missing is named, too.
    REQUIRE(furniture->find("mobilier_urbain/toilets") != nullptr);
    CHECK(furniture->find("mobilier_urbain/toilets")->now == 0);
    // Streets are the ground on which themes stand, not their objects.
    CHECK(counts.find("circulation_pietonne")->now == 0);
}

TEST_CASE("objects count where they belong, for the groups that worked on them") {
    test::Town town;
    as_group(town.project(), "Nord");
    const auto bin = add(town.project(), 0.2, {{"amenity", "waste_basket"}});
    add(town.project(), 0.4, {{"leisure", "playground"}});
    as_group(town.project(), "Sud");
    retag(town.project(), town_bench, {{"amenity", "bench"}, {"backrest", "yes"}});
    retag(town.project(), bin, {{"amenity", "waste_basket"}, {"material", "wood"}});
    const auto counts = count(town.project());

    const ThemeCount& furniture = *counts.find("mobilier_urbain");
    CHECK(furniture.before == 1);
    CHECK(furniture.now == 2);
    CHECK(furniture.deeds == DeedCount{1, 1, 0});
    // Who made it counts for what is new, whoever completed it.
    CHECK(furniture.groups.at("Nord") == DeedCount{1, 0, 0});
    CHECK(furniture.groups.at("Sud") == DeedCount{0, 1, 0});
    CHECK(counts.find("aires_de_jeux")->groups.at("Nord") == DeedCount{1, 0, 0});
    CHECK(counts.groups.at("Nord") == DeedCount{2, 0, 0});
    CHECK(counts.deeds == DeedCount{2, 1, 0});
}

TEST_CASE("what was deleted counts where it was; what was taken back counts for nothing") {
    test::Town town;
    as_group(town.project(), "Nord");
    remove(town.project(), town_bench);
    auto counts = count(town.project());
    CHECK(counts.find("mobilier_urbain")->before == 1);
    CHECK(counts.find("mobilier_urbain")->now == 0);
    CHECK(counts.find("mobilier_urbain")->groups.at("Nord") == DeedCount{0, 0, 1});
    town.project().undo();
    const auto bin = add(town.project(), 0.2, {{"amenity", "waste_basket"}});
    remove(town.project(), bin);
    counts = count(town.project());
    CHECK(counts.deeds.total() == 0);
    CHECK(counts.groups.empty());
}

TEST_CASE("an answer on a street is a deed of its theme, and work outside all themes is not lost") {
    test::Town town;
    as_group(town.project(), "Nord");
    const osm::ElementId street{osm::ElementType::way, 10};
    const osm::Tags tags = town.project().graph()->get(street).tags();
    retag(town.project(), street, tags.with("sidewalk", "both"));
    add(town.project(), 0.2, {{"aerodrome", "no_such_thing"}});
    const auto counts = count(town.project());
    CHECK(counts.find("circulation_pietonne")->deeds == DeedCount{0, 1, 0});
    CHECK(counts.find("circulation_pietonne")->now == 0);
    REQUIRE(counts.find("") != nullptr);
    CHECK(counts.find("")->deeds == DeedCount{1, 0, 0});
}

TEST_CASE("lines have a length, and unanswered questions are counted") {
    test::Town town;
    retag(town.project(), {osm::ElementType::way, 10}, {{"highway", "cycleway"}});
    const auto counts = count(town.project());
    const KindCount& path = *counts.find("velo")->find("velo/cycle_path");
    CHECK(path.is_line());
    CHECK(path.metres_before == 0);
    // 0.002 degrees of longitude at 48.93° N.
    CHECK(path.metres_now == Approx(146).epsilon(0.02));
    CHECK(path.open == 1);
    CHECK(counts.find("velo")->open == 1);
}

TEST_CASE("counting the demonstration quarter stops when asked") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const auto counts = count(*carnet);
    for (const auto& theme : counts.themes) {
        INFO(theme.theme);
        CHECK(theme.before > 0);
        CHECK(theme.before == theme.now);
    }
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    CHECK_THROWS_AS(
        count_themes(carnet->stock(), preset::built_in_catalogue(), progress, stop.get_token()),
        Cancelled);
}

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/edit/action/move.hpp"
#include "core/project/create.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace arpent {
namespace {

using project::Access;
using project::Project;

const Message bench_added{"edit.applied", {{"file", "a bench"}}};

osm::Ref first_node(const Project& carnet) {
    osm::Ref ref = 0;
    carnet.graph()->visit_all(osm::ElementType::node, [&](const osm::Element& element) {
        ref = ref == 0 ? element.id().ref : ref;
    });
    return ref;
}

osm::Ref add_bench(Project& carnet) {
    osm::Ref made = 0;
    carnet.commit(
        edit::add_node(carnet.box().center(), {{"amenity", "bench"}}, carnet.new_ids(), &made),
        bench_added);
    return made;
}

std::string error_of(auto&& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.message().key;
    }
    return "";
}

}  // namespace

TEST_CASE("the demonstration carnet is for practice and holds the generated quarter") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    CHECK(carnet->name() == "Quartier des Tilleuls");
    CHECK(carnet->is_practice());
    const auto summary = carnet->summary();
    CHECK(summary.upload_state == "never");
    CHECK(summary.base.nodes > 9000);
    CHECK(summary.base.hash.size() == 64);
    CHECK(summary.base.box == carnet->box());
}

TEST_CASE("two demonstration carnets hold the same base") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "a.arpent");
    project::create_demo_carnet(folder / "b.arpent");
    CHECK(Project::open(folder / "a.arpent")->summary().base.hash ==
          Project::open(folder / "b.arpent")->summary().base.hash);
}

TEST_CASE("an edit is there after the carnet was closed, and can be undone and redone") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    osm::Ref bench = 0;
    {
        const auto carnet = Project::open(folder / "demo.arpent");
        CHECK_FALSE(carnet->last_saved());
        bench = add_bench(*carnet);
        CHECK(bench < 0);
    }
    const auto carnet = Project::open(folder / "demo.arpent");
    CHECK(carnet->last_saved());
    REQUIRE(carnet->graph()->node(bench));
    CHECK(carnet->undo_label() == bench_added);
    REQUIRE(carnet->undo());
    CHECK_FALSE(carnet->graph()->node(bench));
    CHECK_FALSE(carnet->undo());
    CHECK(carnet->redo_label() == bench_added);
    REQUIRE(carnet->redo());
    CHECK(carnet->graph()->node(bench));
}

TEST_CASE("who holds an older map keeps reading it") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const auto before = carnet->graph();
    const osm::Ref bench = add_bench(*carnet);
    CHECK_FALSE(before->node(bench));
    CHECK(carnet->graph()->node(bench));
}

TEST_CASE("what the group did not make is locked until it unlocks the carnet") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    carnet->set_settings({"Les Martinets", false, {}});
    const auto old_node = osm::node_id(first_node(*carnet));
    const auto bench = osm::node_id(add_bench(*carnet));
    CHECK(carnet->is_locked(old_node));
    CHECK_FALSE(carnet->is_locked(bench));
    CHECK_FALSE(carnet->is_locked(osm::node_id(-1)));

    carnet->set_settings({"Les Hirondelles", false, {}});
    CHECK(carnet->is_locked(bench));
    carnet->set_settings({"Les Hirondelles", true, {}});
    CHECK_FALSE(carnet->is_locked(bench));
    CHECK_FALSE(carnet->is_locked(old_node));
}

TEST_CASE("settings come back as they were left") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const project::Settings settings{"L’équipe « A ; B »", true,
                                     project::Camera{{18'240'000, 468'930'001}, 17.25}};
    {
        const auto carnet = Project::open(folder / "demo.arpent");
        CHECK(carnet->settings() == project::Settings{});
        carnet->set_settings(settings);
    }
    CHECK(Project::open(folder / "demo.arpent")->settings() == settings);
}

TEST_CASE("a summary counts edits by group and differences from the base") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const osm::Ref old_node = first_node(*carnet);
    carnet->set_settings({"A", false, {}});
    add_bench(*carnet);
    add_bench(*carnet);
    carnet->set_settings({"B", true, {}});
    const auto moved = edit::move_node(*carnet->graph(), old_node, carnet->box().center());
    carnet->commit(std::get<edit::Change>(moved), bench_added);
    const auto summary = carnet->summary();
    CHECK(summary.edits == 3);
    REQUIRE(summary.groups.size() == 2);
    CHECK(summary.groups[0].name == "A");
    CHECK(summary.groups[0].edits == 2);
    CHECK(summary.groups[1].edits == 1);
    CHECK(summary.created == 2);
    CHECK(summary.modified == 1);
    CHECK(summary.deleted == 0);
}

TEST_CASE("a second instance is kept out of writing, but may read") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const osm::Ref bench = add_bench(*carnet);
    CHECK(error_of([&] { Project::open(folder / "demo.arpent"); }) == "error.carnet_in_use");
    const auto reader = Project::open(folder / "demo.arpent", Access::read_only);
    CHECK(reader->graph()->node(bench));
}

TEST_CASE("an existing carnet is never written over, and a failed import leaves nothing") {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "mine.arpent") << "my notes";
    job::Progress progress;
    CHECK(error_of([&] { project::create_demo_carnet(folder / "mine.arpent"); }) ==
          "error.carnet_exists");
    CHECK(error_of([&] {
              project::create_carnet(folder / "new.arpent", {folder / "none.osm", {}, ""}, progress,
                                     {});
          }) == "error.not_found");
    std::ofstream(folder / "bad.osm") << "<osm version=\"0.6\"><node id=";
    CHECK(error_of([&] {
              project::create_carnet(folder / "new.arpent", {folder / "bad.osm", {}, ""}, progress,
                                     {});
          }) != "");
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        ++files;
    }
    CHECK(files == 2);
}

TEST_CASE("a quarter is cut out of an extract by a box") {
    const auto extract = test::shared_data("extracts/osrm-monaco.osm.pbf");
    if (!extract) {
        WARN("skipped: no extracts/osrm-monaco.osm.pbf");
        return;
    }
    const test::TemporaryFolder folder;
    job::Progress progress;
    const geo::BoxText box = *geo::parse_box("7.41,43.73,7.42,43.74");
    project::create_carnet(folder / "q.arpent", {*extract, box, "Centre"}, progress, {});
    CHECK(progress.share() == 1);
    const auto carnet = Project::open(folder / "q.arpent");
    CHECK(carnet->name() == "Centre");
    CHECK(carnet->summary().base.nodes > 100);
    CHECK(carnet->summary().base.nodes < 180118);
    CHECK(error_of([&] {
              project::create_carnet(folder / "r.arpent",
                                     {*extract, *geo::parse_box("10,10,11,11"), ""}, progress, {});
          }) == "error.clip_empty");
}

TEST_CASE("a carnet takes its name from the extract") {
    CHECK(project::name_from_file("/x/monaco.osm.pbf") == "monaco");
    CHECK(project::name_from_file("Les Tilleuls.osm.bz2") == "Les Tilleuls");
    CHECK(project::name_from_file("v1.2.osm") == "v1.2");
}

}  // namespace arpent

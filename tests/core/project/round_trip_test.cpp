// SPDX-License-Identifier: GPL-3.0-or-later
// osmium-tool says whether what we export is what it would have made itself.
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/add_way.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/edit/action/delete_elements.hpp"
#include "core/edit/action/move.hpp"
#include "core/edit/action/vertex.hpp"
#include "core/edit/history.hpp"
#include "core/project/apply.hpp"
#include "core/project/check.hpp"
#include "core/project/create.hpp"
#include "core/project/export.hpp"
#include "core/project/project.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>
#include <vector>

namespace arpent {
namespace {

namespace fs = std::filesystem;

bool runs(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

bool has_osmium() { return runs("osmium --version"); }

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::vector<osm::ElementId> all_ids(const osm::Graph& graph, osm::ElementType type) {
    std::vector<osm::ElementId> ids;
    graph.visit_all(type, [&](const osm::Element& element) { ids.push_back(element.id()); });
    return ids;
}

/// A person who does anything, anywhere.
class Chaos {
public:
    Chaos(project::Project& carnet, unsigned seed)
        : carnet_(carnet),
          random_(seed),
          nodes_(all_ids(*carnet.graph(), osm::ElementType::node)),
          ways_(all_ids(*carnet.graph(), osm::ElementType::way)) {}

    void act() {
        switch (below(8)) {
            case 0: return commit(edit::add_node(place(), tags(), carnet_.new_ids()));
            case 1: return add_line();
            case 2: return commit(edit::move_node(map(), any(nodes_).ref, place()));
            case 3: return commit(edit::change_tags(map(), any(ways_), tags()));
            case 4: return remove(any(nodes_));
            case 5: return remove(any(ways_));
            case 6: return bend();
            default: carnet_.undo();
        }
    }

private:
    const osm::Graph& map() {
        held_ = carnet_.graph();
        return *held_;
    }
    std::size_t below(std::size_t count) { return random_() % count; }
    osm::ElementId any(const std::vector<osm::ElementId>& ids) { return ids[below(ids.size())]; }

    geo::Location place() {
        const geo::Box box = carnet_.box();
        const auto along = [&](std::int32_t low, std::int32_t high) {
            return low + static_cast<std::int32_t>(below(static_cast<std::size_t>(high - low)));
        };
        return {along(box.min.x, box.max.x), along(box.min.y, box.max.y)};
    }

    osm::Tags tags() {
        return {{"amenity", below(2) == 0 ? "bench" : "café & \"thé\""},
                {"ref", std::to_string(below(1000))},
                {"note", "l'été <arrive> → \n\té"}};
    }

    void commit(const edit::Change& change) {
        carnet_.commit(change, {"edit.applied", {{"file", "chaos"}}});
    }
    void commit(const edit::ChangeOr& change) {
        if (const auto* made = std::get_if<edit::Change>(&change)) {
            commit(*made);
        }
    }

    void add_line() {
        std::vector<edit::Vertex> line;
        for (std::size_t i = 0; i < 2 + below(5); ++i) {
            line.push_back({.location = place()});
        }
        const auto node = map().node(any(nodes_).ref);
        if (node != nullptr) {
            line.push_back({.location = node->location, .node = node->ref});
        }
        osm::Ref made = 0;
        commit(edit::add_way(map(), line, edit::Shape::line, tags(), carnet_.new_ids(), &made));
        if (made != 0) {
            ways_.push_back(osm::way_id(made));
        }
    }

    void remove(osm::ElementId id) { commit(edit::delete_elements(map(), std::vector{id})); }

    void bend() {
        const auto way = map().way(any(ways_).ref);
        if (way != nullptr && way->nodes.size() >= 2) {
            commit(edit::insert_vertex(map(), way->ref, below(way->nodes.size() - 1), place(),
                                       carnet_.new_ids()));
        }
    }

    project::Project& carnet_;
    std::mt19937 random_;
    std::vector<osm::ElementId> nodes_;
    std::vector<osm::ElementId> ways_;
    std::shared_ptr<const osm::Graph> held_;
};

void write(const project::Project& carnet, const fs::path& file) {
    job::Progress progress;
    project::export_map(carnet.graph(), file, {}, progress, {});
}

std::size_t damage_in(const fs::path& carnet) {
    job::Progress progress;
    std::size_t damage = 0;
    for (const auto& finding : project::check_carnet(carnet, progress, {})) {
        damage += finding.kind == project::FindingKind::damage ? 1 : 0;
    }
    return damage;
}

/// The oracle: base + changes, by osmium, is the map that we export.
void check_round_trip(const fs::path& carnet_file, unsigned seed) {
    const test::TemporaryFolder folder;
    const auto carnet = project::Project::open(carnet_file);
    write(*carnet, folder / "base.osm");
    Chaos chaos(*carnet, seed);
    for (int i = 0; i < 200; ++i) {
        chaos.act();
    }
    CHECK(carnet->summary().edits > 50);
    for (const char* name : {"edited.osm", "edited.osm.pbf", "edits.osc"}) {
        write(*carnet, folder / name);
    }
    REQUIRE(runs("osmium apply-changes " + quoted(folder / "base.osm") + " " +
                 quoted(folder / "edits.osc") + " -o " + quoted(folder / "applied.osm")));
    CHECK(runs("osmium diff -q " + quoted(folder / "applied.osm") + " " +
               quoted(folder / "edited.osm")));
    CHECK(runs("osmium diff -q " + quoted(folder / "edited.osm.pbf") + " " +
               quoted(folder / "edited.osm")));
    CHECK(damage_in(carnet_file) == 0);
}

}  // namespace

TEST_CASE("base and exported changes give the exported map, says osmium, whatever was edited") {
    if (!has_osmium()) {
        WARN("skipped: osmium-tool is not installed");
        return;
    }
    const test::TemporaryFolder folder;
    for (const unsigned seed : {1U, 2U}) {
        const fs::path carnet = folder / (std::to_string(seed) + ".arpent");
        test::copy_demo_carnet(carnet);
        check_round_trip(carnet, seed);
    }
    for (const char* name : {"tours.osm.pbf", "osmose-saint_barthelemy.osm.pbf"}) {
        const auto extract = test::shared_data(std::string("extracts/") + name);
        if (!extract) {
            WARN("skipped: no extracts/" << name);
            continue;
        }
        const fs::path carnet = folder / (std::string(name) + ".arpent");
        job::Progress progress;
        project::create_carnet(carnet, {*extract, {}, ""}, progress, {});
        write(*project::Project::open(carnet), folder / "whole.osm");
        CHECK(runs("osmium diff -q " + quoted(folder / "whole.osm") + " " + quoted(*extract)));
        check_round_trip(carnet, 7);
    }
}

TEST_CASE("changes taken over as a group's edits give the same map and the same changes again") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "a.arpent");
    test::copy_demo_carnet(folder / "b.arpent");
    const auto a = project::Project::open(folder / "a.arpent");
    Chaos chaos(*a, 11);
    for (int i = 0; i < 100; ++i) {
        chaos.act();
    }
    write(*a, folder / "a.osc");

    const auto b = project::Project::open(folder / "b.arpent");
    const auto result = project::apply_changes(*b, folder / "a.osc", "Les Martinets");
    REQUIRE(std::holds_alternative<project::Applied>(result));
    const auto one = a->summary();
    const auto other = b->summary();
    CHECK(other.created == one.created);
    CHECK(other.modified == one.modified);
    CHECK(other.deleted == one.deleted);
    REQUIRE(other.groups.size() == 1);
    CHECK(other.groups[0].name == "Les Martinets");
    CHECK(damage_in(folder / "b.arpent") == 0);

    // The second time the versions and the ids no longer fit; nothing changes.
    const auto again = project::apply_changes(*b, folder / "a.osc", "Les Martinets");
    CHECK(b->summary().deleted == one.deleted);
    if (one.deleted > 0) {
        CHECK(std::holds_alternative<Message>(again));
    }
}

}  // namespace arpent

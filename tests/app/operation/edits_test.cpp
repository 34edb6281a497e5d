// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs on a carnet that is really stored.
#include "app/operation/add_point.hpp"
#include "app/operation/catalogue.hpp"
#include "app/operation/change_tags.hpp"
#include "app/operation/connect.hpp"
#include "app/operation/finish_drawing.hpp"
#include "app/operation/insert_vertex.hpp"
#include "app/operation/move.hpp"
#include "app/operation/stage.hpp"
#include "app/operation/words.hpp"
#include "app/text/text.hpp"
#include "core/geo/mercator.hpp"
#include "core/preset/match.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using operation::Anchor;
using operation::Tool;
using operation::Workbench;
using test::Town;

namespace {

std::shared_ptr<const preset::PresetCatalogue> presets() {
    static const auto all =
        std::make_shared<const preset::PresetCatalogue>(preset::built_in_catalogue());
    return all;
}

/// A workbench in a town, in French.
struct Bench {
    Bench() : bench(town.project(), presets()) { text::set_language("fr"); }

    void unlock() { operation::find("unlock").run(bench); }
    std::string undo_words() { return text::say(operation::find("undo").label(bench)); }
    std::string notice() { return bench.notice() ? bench.notice()->key : std::string(); }
    osm::ElementId only() { return bench.selection().single().value(); }
    /// A path of two new points, connected where the anchors are.
    osm::Ref path(const Anchor& from, const Anchor& to) {
        bench.take(Tool::line);
        bench.draft().add(from);
        bench.draft().add(to);
        REQUIRE(operation::finish_drawing(bench));
        return only().ref;
    }

    Town town;
    Workbench bench;
};

preset::PresetPtr bench_preset() {
    const auto element = osm::Element(
        std::make_shared<const osm::Node>(osm::Node{1, {}, {{"amenity", "bench"}}, {0, 0}}));
    return preset::best_match(*presets(), element);
}

Anchor ground(double east, double north) { return {Town::at(east, north), 0, 0, 0}; }
Anchor node(osm::Ref ref, double east, double north) { return {Town::at(east, north), ref, 0, 0}; }

}  // namespace

TEST_CASE("a bench is placed in one edit, called by its name, and taken back") {
    Bench at;
    REQUIRE(bench_preset());
    at.bench.set_next_kind(operation::kind_of(bench_preset()));
    REQUIRE(operation::add_point(at.bench, ground(0.5, 0.5)));
    const auto made = at.bench.graph()->node(at.only().ref);
    REQUIRE(made);
    CHECK(made->tags.has("amenity", "bench"));
    CHECK(made->location == Town::at(0.5, 0.5));
    CHECK(at.undo_words() == "Annuler\u202F: banc ajouté");
    operation::find("undo").run(at.bench);
    CHECK(at.bench.graph()->node(made->ref) == nullptr);
    CHECK(at.bench.selection().empty());
    CHECK(text::say(operation::find("redo").label(at.bench)) == "Refaire\u202F: banc ajouté");
}

TEST_CASE("what was done yesterday can be undone today, in words") {
    Bench at;
    at.bench.set_next_kind(operation::kind_of(bench_preset()));
    REQUIRE(operation::add_point(at.bench, ground(0.5, 0.5)));
    const osm::Ref made = at.only().ref;
    at.town.reopen();
    Workbench later(at.town.project(), presets());
    CHECK(text::say(operation::find("undo").label(later)) == "Annuler\u202F: banc ajouté");
    operation::find("undo").run(later);
    CHECK(later.graph()->node(made) == nullptr);
    operation::find("redo").run(later);
    CHECK(later.graph()->node(made) != nullptr);
}

TEST_CASE("a path that is drawn to a street shares a node with it, though the street is locked") {
    Bench at;
    const osm::Ref path = at.path(ground(0.5, 0.5), Anchor{Town::at(0.5, 0), 0, 10, 0});
    const auto way = at.bench.graph()->way(path);
    const auto street = at.bench.graph()->way(10);
    REQUIRE(way->nodes.size() == 2);
    REQUIRE(street->nodes.size() == 4);
    CHECK(street->nodes[1] == way->nodes[1]);
    CHECK(at.bench.tool() == Tool::hand);
    operation::find("undo").run(at.bench);
    CHECK(at.bench.graph()->way(10)->nodes.size() == 3);
}

TEST_CASE("a drawn area is a closed way; three points make one, two do not") {
    Bench at;
    at.bench.take(Tool::area);
    at.bench.draft().add(ground(0, 0.5));
    at.bench.draft().add(ground(0.3, 0.5));
    const auto& finish = operation::find("finish");
    CHECK(finish.why_not(at.bench).has_value());
    at.bench.draft().add(ground(0.3, 0.8));
    finish.run(at.bench);
    const auto area = at.bench.graph()->way(at.only().ref);
    REQUIRE(area);
    CHECK(area->nodes.size() == 4);
    CHECK(area->is_closed());
}

TEST_CASE("taking another tool finishes a line that can stand, and says so when it cannot") {
    Bench at;
    at.bench.take(Tool::line);
    at.bench.draft().add(ground(0, 0.5));
    at.bench.draft().add(ground(0.3, 0.5));
    operation::find("add_point").run(at.bench);
    CHECK(at.bench.tool() == Tool::point);
    CHECK(at.undo_words() == "Annuler\u202F: chemin dessiné");
    operation::find("draw_line").run(at.bench);
    at.bench.draft().add(ground(0, 0.7));
    operation::find("search").run(at.bench);
    CHECK(at.bench.page() == operation::Page::search);
    CHECK(at.notice() == "operation.told.dropped");
}

TEST_CASE("what was there before is locked, with a reason, until it is unlocked") {
    Bench at;
    at.bench.select(osm::node_id(20));
    CHECK_FALSE(operation::move_node(at.bench, 20, Town::at(0.1, -0.3)));
    CHECK(at.notice() == "operation.why.locked");
    CHECK_FALSE(operation::move_node(at.bench, 2, Town::at(1, 0.1)));
    CHECK_FALSE(operation::change_tags(at.bench, osm::node_id(20), {{"amenity", "cafe"}}));
    CHECK(operation::find("delete").why_not(at.bench).has_value());
    CHECK(operation::find("carry").why_not(at.bench).has_value());
    CHECK(at.bench.graph()->node(20)->location == Town::at(0, -0.3));

    at.unlock();
    CHECK(operation::move_node(at.bench, 20, Town::at(0.1, -0.3)));
    CHECK(at.undo_words() == "Annuler\u202F: banc déplacé");
    operation::find("relock").run(at.bench);
    CHECK_FALSE(operation::move_node(at.bench, 20, Town::at(0, -0.3)));
}

TEST_CASE("what is locked may be answered about, not contradicted") {
    Bench at;
    const osm::Tags tags = at.bench.graph()->node(20)->tags;
    CHECK(operation::change_tags(at.bench, osm::node_id(20), tags.with("backrest", "yes")));
    CHECK_FALSE(operation::change_tags(at.bench, osm::node_id(20), tags.with("backrest", "no")));
    CHECK_FALSE(operation::change_tags(at.bench, osm::node_id(20), tags));
    CHECK(at.bench.graph()->node(20)->tags["backrest"] == "yes");
}

TEST_CASE("a group answers first; adding, correcting and tags open one by one, and stay open") {
    Bench at;
    project::Settings settings = at.town.project().settings();
    settings.role = project::Role::group;
    at.town.project().set_settings(settings);
    const auto run = [&](const char* verb) { operation::find(verb).run(at.bench); };
    run("add_point");
    CHECK(at.notice() == "stage.why.add");
    CHECK(at.bench.tool() == Tool::hand);
    run("further");
    run("add_point");
    CHECK(at.bench.tool() == Tool::point);
    run("unlock");
    CHECK(at.notice() == "stage.why.move");
    run("further");
    run("unlock");
    CHECK(at.town.project().settings().unlocked);
    CHECK_FALSE(operation::has_come_to(at.bench, project::Stage::tags));
    at.town.reopen();
    CHECK(project::stage_of(at.town.project()) == project::Stage::move);
}

TEST_CASE("a node of our path that a locked street uses too stays where it is") {
    Bench at;
    const osm::Ref path = at.path(ground(0.5, 0.5), Anchor{Town::at(0.5, 0), 0, 10, 0});
    const osm::Ref shared = at.bench.graph()->way(path)->nodes[1];
    CHECK_FALSE(operation::move_node(at.bench, shared, Town::at(0.5, 0.1)));
    CHECK(at.notice() == "operation.why.place_locked");
    const osm::Ref own = at.bench.graph()->way(path)->nodes[0];
    CHECK(operation::move_node(at.bench, own, Town::at(0.4, 0.5)));
}

TEST_CASE("a moved node moves the road") {
    Bench at;
    at.unlock();
    REQUIRE(operation::move_node(at.bench, 2, Town::at(1, 0.1)));
    const auto map = at.bench.graph();
    CHECK(map->line_of(*map->way(10))[1] == Town::at(1, 0.1));
    CHECK(map->way(10)->nodes == std::vector<osm::Ref>{1, 2, 3});
}

TEST_CASE("carrying and nudging move everything selected by the same") {
    Bench at;
    at.unlock();
    at.bench.select(osm::way_id(12));
    const auto from = operation::handle_of_selection(at.bench).value();
    REQUIRE(operation::move_to(at.bench, {from.x + 1000, from.y - 500}));
    const geo::Location corner = at.bench.graph()->node(5)->location;
    CHECK(corner.x == Town::at(0.9, 0.2).x + 1000);
    CHECK(corner.y == Town::at(0.9, 0.2).y - 500);
    REQUIRE(operation::nudge(at.bench, 0, 1));
    CHECK(geo::distance_m(corner, at.bench.graph()->node(5)->location) == Approx(0.5).margin(0.02));
}

TEST_CASE("a new vertex bends the way, and joins another one when it is put there") {
    Bench at;
    const osm::Ref path = at.path(ground(0.2, 0.5), ground(0.8, 0.5));
    REQUIRE(operation::insert_vertex(at.bench, path, 0, ground(0.5, 0.6)));
    REQUIRE(at.bench.graph()->way(path)->nodes.size() == 3);
    REQUIRE(at.bench.selection().vertex.has_value());
    REQUIRE(operation::insert_vertex(at.bench, path, 1, node(2, 1, 0)));
    CHECK(at.bench.graph()->way(path)->nodes[2] == 2);
    CHECK_FALSE(operation::insert_vertex(at.bench, 10, 0, ground(0.5, 0.1)));
}

TEST_CASE("the chosen vertex is deleted, else the whole way; what others use stays") {
    Bench at;
    const osm::Ref path = at.path(ground(0.2, 0.5), node(2, 1, 0));
    REQUIRE(operation::insert_vertex(at.bench, path, 0, ground(0.5, 0.6)));
    const auto& remove = operation::find("delete");
    remove.run(at.bench);
    CHECK(at.bench.graph()->way(path)->nodes.size() == 2);
    remove.run(at.bench);
    CHECK(at.bench.graph()->way(path) == nullptr);
    CHECK(at.bench.graph()->node(2) != nullptr);
    CHECK(at.bench.selection().empty());
}

TEST_CASE("a way is cut at its chosen vertex and the parts are joined again") {
    Bench at;
    at.unlock();
    const auto& split = operation::find("split");
    at.bench.select(osm::way_id(10));
    REQUIRE(split.why_not(at.bench).has_value());
    CHECK(split.why_not(at.bench)->key == "operation.why.choose_vertex");
    at.bench.select({{osm::way_id(10)}, operation::SelectedVertex{10, 1}});
    CHECK(split.why_not(at.bench).has_value());
    at.bench.select({{osm::way_id(10)}, operation::SelectedVertex{10, 2}});
    REQUIRE_FALSE(split.why_not(at.bench).has_value());
    split.run(at.bench);
    const auto parts = at.bench.graph()->ways_of(2);
    REQUIRE(parts.size() == 2);

    at.bench.select({{osm::way_id(parts[0]), osm::way_id(parts[1])}, {}});
    const auto& join = operation::find("join");
    REQUIRE_FALSE(join.why_not(at.bench).has_value());
    join.run(at.bench);
    CHECK(at.bench.graph()->ways_of(2).size() == 1);
    CHECK(at.bench.graph()->way(10)->nodes.size() == 3);
}

TEST_CASE("one more of the same comes with its answers but not with its name") {
    Bench at;
    at.bench.set_next_kind(operation::kind_of(bench_preset()));
    REQUIRE(operation::add_point(at.bench, ground(0.5, 0.5)));
    REQUIRE(operation::change_tags(
        at.bench, at.only(),
        {{"amenity", "bench"}, {"backrest", "yes"}, {"name", "Banc du parc"}}));
    CHECK(at.undo_words() == "Annuler\u202F: banc décrit");
    operation::find("again").run(at.bench);
    CHECK(at.bench.tool() == Tool::point);
    REQUIRE(operation::add_point(at.bench, ground(0.6, 0.5)));
    const auto second = at.bench.graph()->node(at.only().ref);
    CHECK(second->tags == osm::Tags{{"amenity", "bench"}, {"backrest", "yes"}});
}

TEST_CASE("French participles agree with the thing") {
    text::set_language("fr");
    CHECK(operation::ending_for("banc").empty());
    CHECK(operation::ending_for("aire de jeux") == "e");
    CHECK(operation::ending_for("toilettes") == "es");
    CHECK(operation::say_label({"done.added", {{"what", "poubelle"}}}) == "poubelle ajoutée");
    text::set_language("en");
    CHECK(operation::say_label({"done.added", {{"what", "bench"}}}) == "bench added");
    text::set_language("fr");
}

TEST_CASE("every verb has its words and finds itself by name; keys are not shared") {
    Bench at;
    for (const operation::Operation* verb : operation::all()) {
        INFO(verb->name());
        CHECK(&operation::find(verb->name()) == verb);
        const std::string words = text::say(verb->label(at.bench));
        CHECK(words.find("operation.") == std::string::npos);
        for (const operation::Operation* other : operation::all()) {
            const bool turns = (verb->name() == "unlock" && other->name() == "relock") ||
                               (verb->name() == "relock" && other->name() == "unlock");
            if (other == verb || turns || !verb->shortcut()) continue;
            CHECK_FALSE(verb->shortcut() == other->shortcut());
        }
    }
}

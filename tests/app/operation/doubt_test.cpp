// SPDX-License-Identifier: GPL-3.0-or-later
// « Est-ce la même chose ? », on a carnet that is really stored.
#include "app/operation/doubt.hpp"

#include "app/operation/add_point.hpp"
#include "app/operation/catalogue.hpp"
#include "app/operation/name_element.hpp"
#include "app/text/text.hpp"
#include "core/preset/catalogue.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using operation::Kind;
using operation::Workbench;
using test::Town;

namespace {

const osm::ElementId old_bench = osm::node_id(20);

/// A workbench in the town, beside whose bench (node 20, south of node 1) things are put.
struct Bench {
    Bench()
        : bench(town.project(),
                std::make_shared<const preset::PresetCatalogue>(preset::built_in_catalogue())) {
        text::set_language("fr");
    }

    /// `east`: thousandths of a degree from the bench; 0.01 is 0.7 m.
    osm::ElementId put(double east, const std::optional<Kind>& kind) {
        bench.set_next_kind(kind);
        REQUIRE(operation::add_point(bench, {Town::at(east, -0.3), 0, 0, 0}));
        return bench.selection().single().value();
    }
    preset::PresetPtr preset(const char* id) const {
        auto found = bench.presets()->find(id);
        REQUIRE(found);
        return found;
    }
    Kind seat() const { return operation::kind_of(preset("mobilier_urbain/bench")); }
    osm::Tags tags(osm::ElementId id) const { return bench.graph()->get(id).tags(); }

    Town town;
    Workbench bench;
};

}  // namespace

TEST_CASE("a bench that is put where one stands raises a doubt") {
    Bench at;
    const auto made = at.put(0.01, at.seat());
    REQUIRE(at.bench.doubt());
    CHECK(at.bench.doubt()->made == made);
    CHECK(at.bench.doubt()->there == old_bench);
    CHECK(at.bench.doubt()->distance_m == Approx(0.73).margin(0.05));
}

TEST_CASE("another kind of thing, and a bench further on, raise none") {
    Bench at;
    at.put(0.01, operation::kind_of(at.preset("mobilier_urbain/litter_bin")));
    CHECK_FALSE(at.bench.doubt());
    at.put(0.3, at.seat());
    CHECK_FALSE(at.bench.doubt());
}

TEST_CASE("a point raises the doubt when it is said what it is") {
    Bench at;
    const auto made = at.put(0.01, std::nullopt);
    CHECK_FALSE(at.bench.doubt());
    REQUIRE(operation::name_element(at.bench, made, at.seat().preset));
    REQUIRE(at.bench.doubt());
    CHECK(at.bench.doubt()->there == old_bench);
}

TEST_CASE("said to be the same, two become one in one edit that can be undone") {
    Bench at;
    const auto made = at.put(0.01, at.seat());
    REQUIRE(operation::say_same(at.bench));
    CHECK_FALSE(at.bench.graph()->get(made));
    CHECK(at.bench.graph()->get(old_bench));
    CHECK(at.bench.selection().single() == old_bench);
    CHECK_FALSE(at.bench.doubt());
    CHECK_THAT(text::say(operation::find("undo").label(at.bench)),
               Catch::EndsWith("banc, c’est le même"));
    operation::find("undo").run(at.bench);
    CHECK(at.bench.graph()->get(made));
}

TEST_CASE("what was found out about the new one is told to the locked one that stays") {
    Bench at;
    Kind kind = at.seat();
    kind.tags = kind.tags.with("backrest", "yes");
    at.put(0.01, kind);
    REQUIRE(operation::say_same(at.bench));
    CHECK(at.tags(old_bench) == osm::Tags{{"amenity", "bench"}, {"backrest", "yes"}});
}

TEST_CASE("a doubt ends when what it is about is taken back") {
    Bench at;
    at.put(0.01, at.seat());
    REQUIRE(at.bench.doubt());
    operation::find("undo").run(at.bench);
    CHECK_FALSE(at.bench.doubt());
    CHECK_FALSE(operation::say_same(at.bench));
}

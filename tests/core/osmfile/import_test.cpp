// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/import.hpp"

#include "core/base/error.hpp"
#include "core/osmfile/export.hpp"
#include "core/osmfile/probe.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/random_graph.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

using namespace arpent;
namespace fs = std::filesystem;
using osm::ElementType;
using test::quoted;
using test::run;

namespace {

constexpr std::array all_types{ElementType::node, ElementType::way, ElementType::relation};

void export_to(const osm::Graph& graph, const fs::path& file) {
    job::Progress progress;
    osmfile::export_extract(graph, file, progress, {});
}

std::set<osm::Ref> refs_of(const osm::Graph& graph, ElementType type) {
    std::set<osm::Ref> refs;
    graph.visit_all(type, [&](const osm::Element& element) { refs.insert(element.id().ref); });
    return refs;
}

std::string error_of(const fs::path& file) {
    store::BaseWriter writer;
    job::Progress progress;
    try {
        osmfile::import_extract(file, std::nullopt, writer, progress, {});
    } catch (const Error& error) {
        return error.message().key;
    }
    return "";
}

fs::path written(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

std::string content_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

osmfile::Region region_of(std::string_view box) { return osmfile::Region(*geo::parse_box(box)); }

struct Clip {
    const char* file;
    const char* box;
};

const std::vector<Clip>& clips() {
    static const std::vector<Clip> clips{
        {"extracts/spg-cote2000.osm", "5.54,44.98,5.57,45.01"},
        {"extracts/tours.osm.pbf", "0.68,47.38,0.70,47.39"},
        {"extracts/graphhopper-moscow.osm.gz", "37.55,55.79,37.58,55.81"},
    };
    return clips;
}

}  // namespace

TEST_CASE("an untouched import exports what osmium finds equal to its source") {
    for (const char* name :
         {"extracts/tours.osm.pbf", "extracts/spg-cote2000.osm",
          "extracts/graphhopper-moscow.osm.gz", "extracts/planetiler-monaco.lz4.osm.pbf",
          "extracts/osmose-saint_barthelemy.osm.bz2", "extracts/ors-heidelberg.osm.pbf",
          "edge/osm-testdata/misc/64bit_ids.osm"}) {
        const auto source = test::shared_data(name);
        if (!source) {
            WARN("skipped: no " << name);
            continue;
        }
        INFO(name);
        const test::TemporaryBase base(*source);
        const auto sorted = base.folder() / "sorted.osm.pbf";
        REQUIRE(run("osmium sort -o " + quoted(sorted) + " " + quoted(*source)) == 0);
        const auto exported = base.folder() / "exported.osm.pbf";
        export_to(*base, exported);
        CHECK(run("osmium diff -q " + quoted(sorted) + " " + quoted(exported)) == 0);
    }
}

TEST_CASE("a clip has osmium's nodes, ways and relations") {
    for (const Clip& clip : clips()) {
        const auto source = test::shared_data(clip.file);
        if (!source) {
            WARN("skipped: no " << clip.file);
            continue;
        }
        INFO(clip.file);
        const test::TemporaryBase base(*source, region_of(clip.box));
        const auto sorted = base.folder() / "sorted.osm.pbf";
        const auto expected = base.folder() / "expected.osm.pbf";
        const auto exported = base.folder() / "exported.osm.pbf";
        REQUIRE(run("osmium sort -o " + quoted(sorted) + " " + quoted(*source)) == 0);
        REQUIRE(run("osmium extract -s smart -S types=multipolygon,boundary -b " +
                    std::string(clip.box) + " -o " + quoted(expected) + " " + quoted(sorted)) == 0);
        export_to(*base, exported);
        CHECK(run("osmium diff -q " + quoted(expected) + " " + quoted(exported)) == 0);
    }
}

TEST_CASE("a clip has the nodes inside, their ways whole, and what holds them") {
    for (const Clip& clip : clips()) {
        const auto source = test::shared_data(clip.file);
        if (!source) {
            WARN("skipped: no " << clip.file);
            continue;
        }
        INFO(clip.file);
        const auto region = region_of(clip.box);
        const test::TemporaryBase whole(*source);
        const test::TemporaryBase base(*source, region);
        std::set<osm::Ref> inside;
        whole->visit_all(ElementType::node, [&](const osm::Element& node) {
            if (region.contains(node.node()->location)) {
                inside.insert(node.id().ref);
            }
        });
        const auto nodes = refs_of(*base, ElementType::node);
        const auto ways = refs_of(*base, ElementType::way);
        const auto relations = refs_of(*base, ElementType::relation);
        CHECK(!inside.empty());
        CHECK(std::ranges::includes(nodes, inside));
        for (const osm::Ref node : inside) {
            for (const osm::Ref way : whole->ways_of(node)) {
                REQUIRE(ways.contains(way));
                for (const osm::Ref relation : whole->relations_of(osm::way_id(way))) {
                    REQUIRE(relations.contains(relation));
                }
            }
        }
        for (const osm::Ref way : ways) {
            REQUIRE(base->line_of(*base->way(way)) == whole->line_of(*whole->way(way)));
        }
    }
}

TEST_CASE("a clip across the antimeridian takes both sides") {
    osm::MemoryGraph graph;
    for (const osm::Ref ref : {1, 2, 3}) {
        const std::int32_t x = ref == 1 ? 1'799'000'000 : ref == 2 ? -1'799'000'000 : 0;
        graph.add(std::make_shared<const osm::Node>(osm::Node{ref, {}, {}, {x, -170'000'000}}));
    }
    const test::TemporaryFolder folder;
    export_to(graph, folder / "fiji.osm");
    const test::TemporaryBase base(folder / "fiji.osm", region_of("179,-20,-179,-15"));
    CHECK(refs_of(*base, ElementType::node) == std::set<osm::Ref>{1, 2});
}

TEST_CASE("any map survives export and import in both formats") {
    for (unsigned seed = 0; seed < 4; ++seed) {
        const auto graph = test::random_graph(seed, 400);
        for (const char* name : {"map.osm", "map.osm.pbf"}) {
            const test::TemporaryFolder folder;
            export_to(graph, folder / name);
            const test::TemporaryBase base(folder / name);
            const test::TemporaryBase expected(graph);
            for (const auto type : all_types) {
                CHECK(refs_of(*base, type) == refs_of(graph, type));
            }
            // Metadata without a version is not written, so names of bases may differ; not places.
            CHECK(base->box() == expected->box());
        }
    }
}

TEST_CASE("a bad file is told apart by its fault") {
    const test::TemporaryFolder folder;
    CHECK(error_of(folder / "none.osm") == "error.not_found");
    CHECK(error_of(folder.path()) == "error.cannot_read");
    CHECK(error_of(written(folder / "a.osm", "")) == "error.not_osm");
    CHECK(error_of(written(folder / "b.osm", "hello")) == "error.not_osm");
    CHECK(error_of(written(folder / "c.osm", "<html></html>")) == "error.not_osm");
    CHECK(error_of(written(folder / "d.osm", "<osm version='0.5'/>")) == "error.osm_version");
    CHECK(error_of(written(folder / "e.osm", "<osm version='0.6'>\n<node id='1'")) ==
          "error.file_truncated");
    CHECK(error_of(written(folder / "f.osm", "<osm version='0.6'>\n<node></way></osm>")) ==
          "error.xml_invalid");
    CHECK(error_of(written(folder / "g.osm",
                           "<osm version='0.6'><node id='x' lat='1' lon='1'/></osm>")) ==
          "error.extract_damaged");
    CHECK(error_of(written(folder / "h.osc", "<osmChange version='0.6'/>")) == "error.change_file");
    CHECK(
        error_of(written(folder / "i.osm",
                         "<osm version='0.6'><node id='1' version='2' visible='false'/></osm>")) ==
        "error.history_file");
}

TEST_CASE("a file cut anywhere is refused, and leaves no thread behind") {
    for (const char* name :
         {"extracts/osmose-saint_barthelemy.osm.pbf", "extracts/osmose-saint_barthelemy.osm.gz",
          "extracts/osmose-saint_barthelemy.osm.bz2"}) {
        const auto source = test::shared_data(name);
        if (!source) {
            WARN("skipped: no " << name);
            continue;
        }
        INFO(name);
        const std::string content = content_of(*source);
        const test::TemporaryFolder folder;
        for (const double share : {0.01, 0.3, 0.77, 0.999}) {
            const auto length =
                static_cast<std::size_t>(static_cast<double>(content.size()) * share);
            const auto cut = written(folder / "cut", content.substr(0, length));
            CHECK_THAT(error_of(cut), Catch::Matchers::StartsWith("error."));
        }
    }
    int threads = 0;
    for ([[maybe_unused]] const auto& thread : fs::directory_iterator("/proc/self/task")) {
        ++threads;
    }
    CHECK(threads == 1);
}

TEST_CASE("an import stops when asked") {
    const test::TemporaryFolder folder;
    export_to(test::random_graph(1, 2000), folder / "map.osm.pbf");
    std::stop_source stop;
    stop.request_stop();
    store::BaseWriter writer;
    job::Progress progress;
    CHECK_THROWS_AS(osmfile::import_extract(folder / "map.osm.pbf", std::nullopt, writer, progress,
                                            stop.get_token()),
                    Cancelled);
}

TEST_CASE("a probe tells where a file lies and how much it holds") {
    const auto source = test::shared_data("extracts/osrm-monaco.osm.pbf");
    if (!source) {
        WARN("skipped: no osrm-monaco");
        return;
    }
    const auto info = osmfile::probe(*source, {});
    CHECK(info.name == "osrm-monaco");
    CHECK(info.exact);
    CHECK(info.nodes == 180118);
    CHECK(info.ways == 27377);
    CHECK(info.relations == 212);
    CHECK(info.has_versions);
    CHECK(info.box.contains(geo::Location::from_degrees(7.42, 43.735)));
}

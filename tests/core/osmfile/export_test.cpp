// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/export.hpp"

#include "core/base/error.hpp"
#include "core/osm/memory_graph.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

using namespace arpent;

namespace {

osm::MemoryGraph small_graph() {
    osm::MemoryGraph graph;
    const osm::Meta meta{2, 1620466200, 99, 7, "Zoé & <co>"};
    const auto node = [&](osm::Ref ref, osm::Meta m, osm::Tags tags, geo::Location at) {
        graph.add(
            std::make_shared<const osm::Node>(osm::Node{ref, std::move(m), std::move(tags), at}));
    };
    node(-1, {}, {{"amenity", "bench"}}, {1, 2});
    node(-2, {}, {}, {3, 4});
    node(1099511627777, meta, {{"name", "مقهى 咖啡馆"}}, {-1800000000, 900000000});
    node(12, meta, {}, {24000000, 488500000});
    graph.add(
        std::make_shared<const osm::Way>(osm::Way{-3, {}, {{"highway", "path"}}, {-1, 12, 777}}));
    graph.add(std::make_shared<const osm::Relation>(osm::Relation{
        4, meta, {{"type", "route"}}, {{osm::way_id(-3), "forward"}, {osm::node_id(12), ""}}}));
    return graph;
}

void export_to(const osm::Graph& graph, const std::filesystem::path& file) {
    job::Progress progress;
    osmfile::export_extract(graph, file, progress, {});
}

/// One line per element, as osmium reads it.
std::string opl_of(const std::filesystem::path& file) {
    const std::string out = file.string() + ".opl";
    const std::string command = "osmium cat --overwrite -o " + out + " " + file.string();
    REQUIRE(std::system(command.c_str()) == 0);
    std::ostringstream text;
    text << std::ifstream(out).rdbuf();
    return text.str();
}

constexpr const char* expected =
    "n-1 v0 dV c0 t i0 u Tamenity=bench x0.0000001 y0.0000002\n"
    "n-2 v0 dV c0 t i0 u T x0.0000003 y0.0000004\n"
    "n12 v2 dV c99 t2021-05-08T09:30:00Z i7 uZoé%20%&%20%<co> T x2.4 y48.85\n"
    "n1099511627777 v2 dV c99 t2021-05-08T09:30:00Z i7 uZoé%20%&%20%<co> "
    "Tname=%0645%%0642%%0647%%0649%%20%%5496%%5561%%9986% x-180 y90\n"
    "w-3 v0 dV c0 t i0 u Thighway=path Nn-1,n12,n777\n"
    "r4 v2 dV c99 t2021-05-08T09:30:00Z i7 uZoé%20%&%20%<co> Ttype=route Mw-3@forward,n12@\n";

}  // namespace

TEST_CASE("osmium reads an export as we meant it, sorted, in both formats") {
    if (std::system("command -v osmium >/dev/null") != 0) {
        WARN("skipped: osmium-tool is absent");
        return;
    }
    const test::TemporaryFolder folder;
    const auto graph = small_graph();
    for (const char* name : {"a.osm", "a.osm.pbf"}) {
        export_to(graph, folder / name);
        CHECK(opl_of(folder / name) == expected);
    }
}

TEST_CASE("an export to an unknown format or place says so and leaves nothing") {
    const test::TemporaryFolder folder;
    const auto key_of = [&](const std::filesystem::path& file) {
        try {
            export_to(small_graph(), file);
        } catch (const Error& e) {
            return e.message().key;
        }
        return std::string("none");
    };
    CHECK(key_of(folder / "a.doc") == "error.export_format");
    CHECK(key_of(folder / "missing/a.osm") == "error.cannot_write");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a cancelled export leaves nothing") {
    const test::TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    CHECK_THROWS_AS(
        osmfile::export_extract(small_graph(), folder / "a.osm", progress, stop.get_token()),
        Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

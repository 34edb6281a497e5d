// SPDX-License-Identifier: GPL-3.0-or-later
// Which module may include which: the graph that core/README.md draws.
#include "tests/core/architecture/source_tree.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>

namespace arpent {
namespace {

using Modules = std::set<std::string>;

/// What each module may include; what those may include comes with it.
const std::map<std::string, Modules>& allowed() {
    static const std::map<std::string, Modules> graph{
        {"core/base", {}},
        {"core/geo", {"core/base"}},
        {"core/osm", {"core/geo"}},
        {"core/job", {"core/base"}},
        {"core/store", {"core/osm", "core/job"}},
        {"core/osmfile", {"core/store", "core/job"}},
        {"core/edit", {"core/store"}},
        {"core/merge", {"core/edit"}},
        {"core/room", {"core/merge", "core/job"}},
        {"core/preset", {"core/osm"}},
        {"core/net", {"core/osmfile"}},
        {"core/qa", {"core/preset"}},
        {"core/sheet", {"core/geo"}},
        {"core/scan", {"core/sheet", "core/job"}},
        {"core/render", {"core/osm"}},
        {"core/paper", {"core/sheet", "core/render"}},
        {"core/demo", {"core/osm"}},
        {"core/practice", {"core/paper", "core/scan", "core/demo"}},
        {"core/upload", {"core/merge", "core/net", "core/job"}},
        {"core/project", {"core/upload", "core/qa", "core/practice", "core/room"}},
        {"app/text", {"core/base"}},
        {"app/gl", {"core/base"}},
        {"app/ui", {"app/text", "app/gl", "core/base", "core/render"}},
        {"app/map", {"app/gl", "core/render", "core/job"}},
        {"app/operation", {"app/ui", "core/project"}},
        {"app/mode", {"app/map", "app/operation"}},
        {"app/panel", {"app/mode", "app/operation"}},
        {"app/play", {"app/ui", "app/map"}},
        {"app/window", {"app/play", "app/panel"}},
        {"app/command", {"app/text", "core/project", "core/net"}},
    };
    return graph;
}

Modules closure(const std::string& module) {
    Modules all{module};
    for (const std::string& next : allowed().at(module)) {
        all.merge(closure(next));
    }
    return all;
}

/// "core/osm" of "core/osm/graph.hpp"; "" of what lies in no module, as app/main.cpp.
std::string module_of(const std::string& path) {
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return second == std::string::npos ? "" : path.substr(0, second);
}

}  // namespace

TEST_CASE("modules include only what stands below them") {
    static const std::regex include(R"re(^\s*#include "((?:core|app|tests)/[^"]+)")re");
    for (const test::Source& source : test::sources({"core", "app"})) {
        const std::string module = module_of(source.path);
        if (module.empty() || !source.has_extension({".cpp", ".hpp"})) {
            continue;
        }
        INFO(source.path);
        REQUIRE(allowed().contains(module));
        const Modules below = closure(module);
        for (const std::string& line : source.lines) {
            std::smatch found;
            if (std::regex_search(line, found, include)) {
                INFO(line);
                CHECK(below.contains(module_of(found[1])));
            }
        }
    }
}

TEST_CASE("no module stands below itself") {
    for (const auto& [module, next] : allowed()) {
        for (const std::string& other : next) {
            INFO(module << " and " << other);
            CHECK_FALSE(closure(other).contains(module));
        }
    }
}

TEST_CASE("the core knows no window") {
    static const std::regex window(R"re(#include [<"](SDL|GL/|epoxy|imgui|GLES|EGL|app/))re");
    for (const test::Source& source : test::sources({"core"})) {
        INFO(source.path);
        for (const std::string& line : source.lines) {
            INFO(line);
            CHECK_FALSE(std::regex_search(line, window));
        }
    }
}

TEST_CASE("heavy headers stay out of our headers") {
    static const std::regex heavy(
        R"re(#include <(osmium/|nlohmann/json\.hpp|spdlog/|CLI/|Eigen/))re");
    for (const test::Source& source : test::sources({"core", "app"})) {
        // The one header that hides libosmium from the two files that read with it.
        if (!source.has_extension({".hpp"}) || source.path == "core/osmfile/osmium_input.hpp") {
            continue;
        }
        INFO(source.path);
        for (const std::string& line : source.lines) {
            INFO(line);
            CHECK_FALSE(std::regex_search(line, heavy));
        }
    }
}

}  // namespace arpent

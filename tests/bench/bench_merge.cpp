// SPDX-License-Identifier: GPL-3.0-or-later
// How long a trainer's carnet takes to merge seven packs of 500 edits each. Exits 1 when the target
// is missed.
//   bench_merge DATA_FOLDER [CARNET_FOLDER]   (the folder lies on the disk to be measured)
#include "core/edit/history.hpp"
#include "core/edit/new_ids.hpp"
#include "core/project/create.hpp"
#include "core/project/merging.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace arpent;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr double target_ms = 1000;
constexpr int edits_each = 500;

/// New things near each other's, and tags that others change too.
class Group {
public:
    Group(project::Project& project, unsigned seed) : project_(project), random_(seed) {
        project.graph()->visit_all(osm::ElementType::way, [&](const osm::Element& way) {
            if (way.tags().has("highway")) {
                ways_.push_back(way);
            }
        });
    }

    void work() {
        std::vector<edit::Action> actions;
        for (int i = 0; i < edits_each; ++i) {
            edit::Action action;
            if (i % 3 == 0) {
                const osm::Element& way = ways_[random_() % ways_.size()];
                action.change.set(way, way.with_tags(way.tags().with(
                                           "surface", i % 2 == 0 ? "sett" : "asphalt")));
            } else {
                action.change.set({}, thing());
            }
            action.label = {"edit.test", {}};
            action.group = project_.settings().group;
            actions.push_back(std::move(action));
        }
        project_.commit(actions);
    }

private:
    osm::Element thing() {
        auto node = std::make_shared<osm::Node>();
        node->ref = project_.new_ids().next();
        const geo::Box box = project_.box();
        const auto between = [&](std::int32_t from, std::int32_t to) {
            return std::uniform_int_distribution<std::int32_t>(from, to)(random_);
        };
        node->location = {between(box.min.x, box.max.x), between(box.min.y, box.max.y)};
        node->tags = osm::Tags({{"amenity", random_() % 2 == 0 ? "bench" : "waste_basket"}});
        return osm::Element(std::shared_ptr<const osm::Node>(std::move(node)));
    }

    project::Project& project_;
    std::mt19937 random_;
    std::vector<osm::Element> ways_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: bench_merge DATA_FOLDER [CARNET_FOLDER]\n", stderr);
        return 2;
    }
    const fs::path folder =
        (count > 2 ? fs::path(arguments[2]) : fs::temp_directory_path()) / "arpent-bench-merge";
    fs::remove_all(folder);
    fs::create_directories(folder);
    job::Progress progress;
    const fs::path extract = fs::path(arguments[1]) / "extracts" / "osrm-monaco.osm.pbf";
    project::create_carnet(folder / "trainer.arpent", {extract, {}, "Monaco"}, progress, {});
    const auto trainer = project::Project::open(folder / "trainer.arpent");
    const std::vector<std::string> groups{"A", "B", "C", "D", "E", "F", "G"};
    const auto packs =
        std::get<std::vector<fs::path>>(project::make_packs(*trainer, folder / "packs", groups));
    unsigned seed = 0;
    for (const fs::path& file : packs) {
        const auto pack = project::Project::open(file);
        Group(*pack, ++seed).work();
    }
    const auto start = Clock::now();
    const auto result = trainer->merging().take(packs);
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    const auto& report = std::get<project::MergeReport>(result);
    std::printf("%zu edits of %zu packs merged in %.0f ms: %zu conflicts, %zu duplicates\n",
                report.edits_new, packs.size(), ms, report.conflicts, report.duplicates);
    fs::remove_all(folder);
    return ms <= target_ms ? 0 : 1;
}

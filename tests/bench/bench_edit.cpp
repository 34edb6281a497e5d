// SPDX-License-Identifier: GPL-3.0-or-later
// How long one edit takes until it is durable and in the map, with few edits in the carnet and with
// many, and how long a carnet with many takes to open. Exits 1 when a target is missed.
//   bench_edit DATA_FOLDER [CARNET_FOLDER]   (the folder lies on the disk to be measured)
#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/move.hpp"
#include "core/edit/history.hpp"
#include "core/osmfile/import.hpp"
#include "core/store/base_store.hpp"
#include "core/store/base_writer.hpp"
#include "core/store/database.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <random>
#include <variant>
#include <vector>

using namespace arpent;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr double target_ms = 30;  // p99 of one edit, from click to durable and visible

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void make_carnet(const fs::path& extract, const fs::path& carnet) {
    job::Progress progress;
    const std::stop_token stop;
    store::BaseWriter base;
    osmfile::import_extract(extract, std::nullopt, base, progress, stop);
    auto database = store::Database::create(carnet);
    base.write(database, progress, stop);
}

std::vector<osm::Ref> road_nodes(const osm::Graph& map) {
    std::vector<osm::Ref> nodes;
    map.visit_all(osm::ElementType::way, [&](const osm::Element& element) {
        const auto way = element.way();
        if (way->tags.has("highway")) {
            nodes.insert(nodes.end(), way->nodes.begin(), way->nodes.end());
        }
    });
    return nodes;
}

/// Alternately a bench put down and a road's node moved by a metre.
class Editor {
public:
    explicit Editor(edit::History& history)
        : history_(history), nodes_(road_nodes(*history.overlay())) {}

    edit::Change next() {
        const auto& map = *history_.overlay();
        const auto node = map.node(nodes_[random_() % nodes_.size()]);
        geo::Location place = node->location;
        place.x += 100;
        if (is_bench_ = !is_bench_; is_bench_) {
            return edit::add_node(place, {{"amenity", "bench"}}, history_.new_ids());
        }
        return std::get<edit::Change>(edit::move_node(map, node->ref, place));
    }

private:
    edit::History& history_;
    std::vector<osm::Ref> nodes_;
    std::mt19937_64 random_{1};
    bool is_bench_ = false;
};

/// Prints median, p99 and maximum of `count` commits; returns p99.
double measure(edit::History& history, int count, const char* name) {
    Editor editor(history);
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const edit::Change change = editor.next();
        const auto before = history.overlay();
        const auto start = Clock::now();
        history.commit(change, {"edit.bench", {}}, "bench");
        edit::affected_boxes(change, *before, *history.overlay());
        times.push_back(ms_since(start));
    }
    std::ranges::sort(times);
    const double p99 = times[times.size() * 99 / 100];
    std::printf("%-34s %8.2f %8.2f %8.2f\n", name, times[times.size() / 2], p99, times.back());
    return p99;
}

/// `count` edits in one transaction: the work without the waiting for the disk.
void fill(edit::History& history, int count) {
    Editor editor(history);
    std::vector<edit::Action> actions;
    for (int i = 0; i < count; ++i) {
        actions.push_back({editor.next(), {"edit.bench", {}}, "bench"});
    }
    const auto start = Clock::now();
    history.commit(actions);
    std::printf("%-34s %8.3f\n", "each of 10,000 in one transaction", ms_since(start) / count);
}

int run(const fs::path& data, const fs::path& folder) {
    const fs::path carnet = folder / "bench-edit.arpent";
    fs::remove(carnet);
    make_carnet(data / "extracts/osrm-monaco.osm.pbf", carnet);
    double worst = 0;
    std::printf("%-34s %8s %8s %8s\n", "osrm-monaco, milliseconds", "median", "p99", "max");
    {
        const auto database = store::Database::open(carnet, store::Access::read_write);
        edit::History history(database, store::BaseStore::open(database));
        worst = measure(history, 1000, "one edit, durable");
        fill(history, 10'000);
        worst = std::max(worst, measure(history, 1000, "one edit after 10,000, durable"));
    }
    const auto start = Clock::now();
    const auto database = store::Database::open(carnet, store::Access::read_write);
    const edit::History history(database, store::BaseStore::open(database));
    std::printf("%-34s %8.2f\n", "opening with 12,000 edits", ms_since(start));
    std::printf("target p99 %.0f ms: %s\n", target_ms, worst <= target_ms ? "met" : "MISSED");
    fs::remove(carnet);
    return worst <= target_ms ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_edit DATA_FOLDER [CARNET_FOLDER]\n";
        return 2;
    }
    try {
        return run(argv[1], argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path());
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Imports beside what osmium needs for the same file in the same run. Each runs three times in a
// process of its own; the best time and the highest peak count. Exits 1 when a target is missed.
//   bench_import DATA_FOLDER
#include "core/base/error.hpp"
#include "core/osmfile/import.hpp"
#include "core/store/database.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>

using namespace arpent;
namespace fs = std::filesystem;

namespace {

struct Cost {
    double seconds = 0;
    double megabytes = 0;
};

/// What `work` costs in a child process.
Cost measure_once(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        std::_Exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::cerr << "failed\n";
        std::exit(1);
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    return {time.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost measure(const std::function<void()>& work) {
    Cost cost{1e9, 0};
    for (int i = 0; i < 3; ++i) {
        const Cost once = measure_once(work);
        cost.seconds = std::min(cost.seconds, once.seconds);
        cost.megabytes = std::max(cost.megabytes, once.megabytes);
    }
    return cost;
}

void import(const fs::path& extract, const fs::path& carnet, const std::string& box) {
    try {
        std::optional<osmfile::Region> clip;
        if (const auto boxes = geo::parse_box(box)) {
            clip.emplace(*boxes);
        }
        fs::remove(carnet);
        store::BaseWriter writer;
        job::Progress progress;
        osmfile::import_extract(extract, clip, writer, progress, {});
        auto database = store::Database::create(carnet);
        writer.write(database, progress, {});
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        std::_Exit(1);
    }
}

void run_osmium(const std::string& arguments) {
    ::execl("/bin/sh", "sh", "-c", ("exec osmium " + arguments).c_str(), nullptr);
    std::_Exit(1);
}

struct Row {
    const char* name;
    const char* file;
    const char* box;  ///< "" imports the whole
    double ratio_limit;
    double megabytes_limit;  ///< 0 for none
};

/// The middle of Monaco, 2 km by 2 km.
constexpr const char* box_2_km = "7.4075,43.727,7.4325,43.745";

constexpr Row rows[] = {
    {"osrm-monaco, whole", "extracts/osrm-monaco.osm.pbf", "", 3, 0},
    {"archipel, whole", "large/archipel-fullmeta.osm.pbf", "", 3, 600},
    {"archipel, 2 x 2 km", "large/archipel-fullmeta.osm.pbf", box_2_km, 3, 200},
};

bool run(const Row& row, const fs::path& data, const fs::path& folder) {
    const fs::path extract = data / row.file;
    const std::string box = row.box;
    const Cost ours = measure([&] { import(extract, folder / "bench.arpent", box); });
    const auto size = static_cast<double>(fs::file_size(folder / "bench.arpent")) / 1e6;
    const std::string command =
        box.empty() ? "cat -f opl -O -o " + (folder / "bench.opl").string() + " "
                    : "extract -b " + box + " -O -o " + (folder / "bench.osm.pbf").string() + " ";
    const Cost osmium = measure([&] { run_osmium(command + extract.string()); });
    const std::string megabytes_limit =
        row.megabytes_limit > 0 ? " of " + std::to_string(static_cast<int>(row.megabytes_limit))
                                : "";
    const double ratio = ours.seconds / osmium.seconds;
    const bool reached = ratio <= row.ratio_limit &&
                         (row.megabytes_limit == 0 || ours.megabytes <= row.megabytes_limit);
    std::printf("%-20s %7.2f s %7.2f s %6.2f of %.0f %7.0f MB%7s %7.1f MB  %s\n", row.name,
                ours.seconds, osmium.seconds, ratio, row.ratio_limit, ours.megabytes,
                megabytes_limit.c_str(), size, reached ? "reached" : "MISSED");
    return reached;
}

}  // namespace

int main(int count, char** arguments) {
    const fs::path data = count > 1 ? arguments[1] : "../shared/data";
    if (!fs::exists(data / rows[0].file)) {
        std::cerr << "usage: bench_import DATA_FOLDER (no " << data / rows[0].file << ")\n";
        return 2;
    }
    std::string name = (fs::temp_directory_path() / "arpent-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        return 1;
    }
    std::printf("%-20s %9s %9s %11s %17s %10s\n", "import", "Arpent", "osmium", "ratio",
                "peak memory", "carnet");
    std::fflush(stdout);
    bool reached = true;
    for (const Row& row : rows) {
        reached = run(row, data, name) && reached;
        std::fflush(stdout);
    }
    fs::remove_all(name);
    return reached ? 0 : 1;
}

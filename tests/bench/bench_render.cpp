// SPDX-License-Identifier: GPL-3.0-or-later
// What drawing costs on a carnet's base: the mean tile of a view, and a whole view's labels, at
// each zoom; everything once before, so that the base's blocks are decoded.
//   bench_render EXTRACT LON LAT
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/osmfile/import.hpp"
#include "core/render/draw_labels.hpp"
#include "core/render/draw_tile.hpp"
#include "core/render/place_labels.hpp"
#include "core/store/base_store.hpp"
#include "core/store/database.hpp"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>

using namespace arpent;

namespace {

constexpr int view_width = 1366;
constexpr int view_height = 768;

double milliseconds(const std::function<void()>& work) {
    work();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    return time.count();
}

void draw_tiles(const std::vector<geo::TileKey>& keys, const osm::Graph& graph,
                const render::Sea& sea) {
    render::TileStyle style;
    style.sea = &sea;
    for (const geo::TileKey key : keys) {
        const auto surface =
            render::make_surface(CAIRO_FORMAT_RGB24, render::tile_units, render::tile_units);
        const auto cr = render::make_context(surface.get());
        render::draw_tile(cr.get(), key, graph, style);
    }
}

void bench(const osm::Graph& graph, geo::Location place) {
    const render::Sea sea = render::find_sea(graph);
    render::Typesetter typesetter;
    std::puts("zoom  tiles  ms a tile  ms labels of a view");
    for (int zoom = 13; zoom <= 18; ++zoom) {
        const double pixels = render::tile_units * std::exp2(zoom);
        const geo::WorldPoint middle = geo::to_world(place);
        const geo::WorldPoint corner{middle.x - view_width / 2.0 / pixels,
                                     middle.y - view_height / 2.0 / pixels};
        geo::Box box;
        box.extend(geo::to_location(corner));
        box.extend(
            geo::to_location({corner.x + view_width / pixels, corner.y + view_height / pixels}));
        const auto keys = geo::tiles_in(box, zoom);
        const double tiles = milliseconds([&] { draw_tiles(keys, graph, sea); });
        const double labels = milliseconds([&] {
            const auto placed = render::place_labels(
                graph, {{corner, pixels}, view_width, view_height, static_cast<double>(zoom)},
                typesetter);
            render::draw_label_layer(placed, view_width, view_height, 1, render::Palette::screen());
        });
        std::printf("%4d  %5zu  %9.1f  %19.1f\n", zoom, keys.size(),
                    tiles / static_cast<double>(keys.size()), labels);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const auto lon = argc == 4 ? parse_double(argv[2]) : std::nullopt;
    const auto lat = argc == 4 ? parse_double(argv[3]) : std::nullopt;
    if (!lon || !lat) {
        std::fputs("bench_render EXTRACT LON LAT\n", stderr);
        return 2;
    }
    const auto carnet = std::filesystem::temp_directory_path() / "arpent_bench_render.arpent";
    try {
        std::filesystem::remove(carnet);
        store::BaseWriter writer;
        job::Progress progress;
        osmfile::import_extract(argv[1], std::nullopt, writer, progress, {});
        auto database = store::Database::create(carnet);
        writer.write(database, progress, {});
        bench(*store::BaseStore::open(database), geo::Location::from_degrees(*lon, *lat));
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    std::filesystem::remove(carnet);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/draw_tile.hpp"

#include "core/demo/quarter.hpp"
#include "tests/core/render/small_map.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace arpent;
using render::Ink;
using test::ink;
using test::pixel;
using test::SmallMap;

namespace {

int difference(render::Color a, render::Color b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

render::SurfacePtr draw_tile(geo::TileKey key, const osm::Graph& graph,
                             const render::TileStyle& style = {}) {
    auto surface = render::make_surface(CAIRO_FORMAT_RGB24, style.pixels, style.pixels);
    const auto cr = render::make_context(surface.get());
    render::draw_tile(cr.get(), key, graph, style);
    cairo_surface_flush(surface.get());
    return surface;
}

}  // namespace

TEST_CASE("neighbouring tiles are the halves of one drawing") {
    const auto quarter = demo::make_quarter();
    const geo::WorldPoint middle = geo::to_world(quarter->box().center());
    const int z = GENERATE(15, 17);
    const geo::TileKey left{z, static_cast<int>(middle.x * (1 << z)),
                            static_cast<int>(middle.y * (1 << z))};
    const geo::TileKey right{z, left.x + 1, left.y};
    render::Frame frame;
    frame.projection = {left.top_left(), 512 / left.size()};
    frame.width = 1024;
    frame.zoom = z;
    const auto both = render::make_surface(CAIRO_FORMAT_RGB24, 1024, 512);
    {
        const auto cr = render::make_context(both.get());
        render::draw_map(cr.get(), frame, *quarter);
        cairo_surface_flush(both.get());
    }
    const auto west = draw_tile(left, *quarter);
    const auto east = draw_tile(right, *quarter);
    int worst = 0;
    int ground = 0;
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            worst = std::max({worst, difference(pixel(both, x, y), pixel(west, x, y)),
                              difference(pixel(both, x + 512, y), pixel(east, x, y))});
            ground += pixel(west, x, y) == ink(Ink::ground) ? 1 : 0;
        }
    }
    CHECK(ground < 512 * 512 * 9 / 10);
    // Cairo places vertices on a grid of 1/256 pixel, which falls otherwise in a larger picture.
    CHECK(worst < 40);
}

TEST_CASE("a tile is drawn the same twice") {
    const auto quarter = demo::make_quarter();
    const geo::WorldPoint middle = geo::to_world(quarter->box().center());
    const geo::TileKey key{16, static_cast<int>(middle.x * (1 << 16)),
                           static_cast<int>(middle.y * (1 << 16))};
    const auto first = draw_tile(key, *quarter);
    const auto second = draw_tile(key, *quarter);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            REQUIRE(pixel(first, x, y) == pixel(second, x, y));
        }
    }
}

TEST_CASE("the hole of a multipolygon is not filled") {
    SmallMap map(17);
    const auto outer = map.way(SmallMap::square(100, 100, 300), {}, true);
    const auto inner = map.way(SmallMap::square(200, 200, 100), {}, true);
    map.graph.add(std::make_shared<const osm::Relation>(
        osm::Relation{1,
                      {},
                      {{"type", "multipolygon"}, {"landuse", "forest"}},
                      {{osm::way_id(outer), "outer"}, {osm::way_id(inner), "inner"}}}));
    const auto picture = map.draw();
    CHECK(pixel(picture, 150, 150) == ink(Ink::wood));
    CHECK(pixel(picture, 250, 250) == ink(Ink::ground));
    CHECK(pixel(picture, 50, 50) == ink(Ink::ground));
}

TEST_CASE("a multipolygon whose border is torn is left out, not drawn inside out") {
    SmallMap map(17);
    const auto torn = map.way({{100, 100}, {400, 100}, {400, 400}}, {});
    const auto inner = map.way(SmallMap::square(200, 200, 100), {}, true);
    map.graph.add(std::make_shared<const osm::Relation>(
        osm::Relation{1,
                      {},
                      {{"type", "multipolygon"}, {"landuse", "forest"}},
                      {{osm::way_id(torn), "outer"}, {osm::way_id(inner), "inner"}}}));
    CHECK(pixel(map.draw(), 250, 250) == ink(Ink::ground));
}

TEST_CASE("an overview leaves buildings and paths out") {
    const auto draw_at = [](double zoom) {
        SmallMap map(zoom);
        map.area(SmallMap::square(100, 100, 300), {{"building", "yes"}});
        return pixel(map.draw(), 250, 250);
    };
    CHECK(draw_at(13) == ink(Ink::ground));
    CHECK(draw_at(16) == ink(Ink::building));
}

TEST_CASE("streets of one height join without a line between them") {
    SmallMap map(17);
    map.way({{0, 256}, {512, 256}}, {{"highway", "residential"}});
    map.way({{256, 256}, {256, 512}}, {{"highway", "residential"}});
    const auto picture = map.draw();
    for (int y = 250; y < 300; ++y) {
        CHECK(pixel(picture, 256, y) == ink(Ink::road_minor));
    }
}

TEST_CASE("a bridge crosses above, whatever the class of the road below") {
    SmallMap map(17);
    map.way({{0, 256}, {512, 256}}, {{"highway", "primary"}});
    map.way({{256, 0}, {256, 512}}, {{"highway", "residential"}, {"bridge", "yes"}});
    CHECK(pixel(map.draw(), 256, 256) == ink(Ink::road_minor));
}

TEST_CASE("without a bridge the greater road lies above") {
    SmallMap map(17);
    map.way({{0, 256}, {512, 256}}, {{"highway", "primary"}});
    map.way({{256, 0}, {256, 512}}, {{"highway", "residential"}});
    CHECK(pixel(map.draw(), 256, 256) == ink(Ink::road_primary));
}

TEST_CASE("a smaller area lies above a larger one of its kind") {
    SmallMap map(17);
    map.area(SmallMap::square(200, 200, 100), {{"landuse", "grass"}});
    map.area(SmallMap::square(100, 100, 300), {{"landuse", "forest"}});
    const auto picture = map.draw();
    CHECK(pixel(picture, 250, 250) == ink(Ink::grass));
    CHECK(pixel(picture, 150, 150) == ink(Ink::wood));
}

TEST_CASE("a closed street is a line, unless it says that it is an area") {
    SmallMap map(17);
    map.area(SmallMap::square(50, 50, 150), {{"highway", "pedestrian"}});
    map.area(SmallMap::square(300, 300, 150), {{"highway", "pedestrian"}, {"area", "yes"}});
    const auto picture = map.draw();
    CHECK(pixel(picture, 125, 125) == ink(Ink::ground));
    CHECK(pixel(picture, 375, 375) == ink(Ink::square));
}

TEST_CASE("a node that the extract lacks breaks a street and spoils nothing else") {
    SmallMap map(17);
    const auto a = map.node(0, 100);
    const auto b = map.node(200, 100);
    const auto c = map.node(300, 100);
    const auto d = map.node(512, 100);
    map.graph.add(std::make_shared<const osm::Way>(
        osm::Way{900, {}, {{"highway", "residential"}}, {a, b, 777, c, d}}));
    const auto picture = map.draw();
    CHECK(pixel(picture, 100, 100) == ink(Ink::road_minor));
    CHECK(pixel(picture, 250, 100) == ink(Ink::ground));
    CHECK(pixel(picture, 400, 100) == ink(Ink::road_minor));
}

TEST_CASE("at twice the scale lines are twice as wide and the ground is the same") {
    SmallMap map(17);
    const geo::Location at = map.graph.box().is_empty() ? geo::Location::from_degrees(2.3, 48.8)
                                                        : map.graph.box().center();
    map.way({{-512, 256}, {1024, 256}}, {{"highway", "residential"}});
    const geo::WorldPoint world = geo::to_world(at);
    const geo::TileKey key{17, static_cast<int>(world.x * (1 << 17)),
                           static_cast<int>(world.y * (1 << 17))};
    const auto white_rows = [&](const render::SurfacePtr& picture) {
        int rows = 0;
        for (int y = 0; y < cairo_image_surface_get_height(picture.get()); ++y) {
            rows += pixel(picture, 200, y) == ink(Ink::road_minor) ? 1 : 0;
        }
        return rows;
    };
    render::TileStyle doubled;
    doubled.pixels = 1024;
    doubled.scale = 2;
    const int once = white_rows(draw_tile(key, map.graph));
    const int twice = white_rows(draw_tile(key, map.graph, doubled));
    CHECK(once > 8);
    CHECK(std::abs(twice - 2 * once) <= 2);
}

TEST_CASE("on paper the grounds are lighter and the outlines darker") {
    const auto& screen = render::Palette::screen();
    const auto& paper = render::Palette::paper();
    for (const Ink fill : {Ink::park, Ink::wood, Ink::building, Ink::water, Ink::road_primary}) {
        CHECK(paper[fill].r + paper[fill].g + paper[fill].b >
              screen[fill].r + screen[fill].g + screen[fill].b);
    }
    for (const Ink line : {Ink::casing, Ink::building_edge, Ink::footpath, Ink::text}) {
        CHECK(paper[line].g < screen[line].g);
    }
}

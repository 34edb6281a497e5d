// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.hpp"

#include "core/osm/memory_graph.hpp"
#include "core/render/palette.hpp"
#include "tests/app/map/window.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace arpent;

namespace {

/// A park of about 200 × 200 m with a named street through its middle and a bench beside it.
class Quarter {
public:
    Quarter() {
        node(1, 2.3000, 48.8000);
        node(2, 2.3030, 48.8000);
        node(3, 2.3030, 48.8020);
        node(4, 2.3000, 48.8020);
        node(5, 2.2990, 48.8010);
        node(6, 2.3040, 48.8010);
        node(7, 2.3015, 48.8014, {{"amenity", "bench"}});
        way(1, {1, 2, 3, 4, 1}, {{"leisure", "park"}});
        way(2, {5, 6}, {{"highway", "residential"}, {"name", "Rue des Lilas"}});
    }

    void node(osm::Ref ref, double lon, double lat, osm::Tags tags = {}) {
        graph->add(std::make_shared<const osm::Node>(
            osm::Node{ref, {}, std::move(tags), geo::Location::from_degrees(lon, lat)}));
    }
    void way(osm::Ref ref, std::vector<osm::Ref> nodes, osm::Tags tags) {
        graph->add(
            std::make_shared<const osm::Way>(osm::Way{ref, {}, std::move(tags), std::move(nodes)}));
    }

    std::shared_ptr<osm::MemoryGraph> graph = std::make_shared<osm::MemoryGraph>();
};

render::Color ink(render::Ink name) { return render::Palette::screen()[name]; }

void look_at(map::MapView& view, double lon, double lat, double zoom) {
    view.camera().look_at(geo::to_world(geo::Location::from_degrees(lon, lat)), zoom);
}

}  // namespace

TEST_CASE("the map shows what the graph holds, and then rests") {
    const test::Window window(640, 480);
    if (window.absent()) {
        WARN("no GL here: skipped");
        return;
    }
    map::MapView view([] {});
    view.set_viewport(window.viewport());
    view.set_motion(false);
    view.set_graph(Quarter().graph);
    look_at(view, 2.3015, 48.8012, 17);
    REQUIRE(view.needs_frame());
    REQUIRE(test::settle(view) > 0);
    CHECK_FALSE(view.needs_frame());
    if (const char* file = std::getenv("ARPENT_TEST_SHOT")) {
        window.save(file);
    }
    const auto at = [&](double lon, double lat) {
        const auto point = view.camera().to_screen(geo::Location::from_degrees(lon, lat));
        return window.pixel(static_cast<int>(point.x), static_cast<int>(point.y));
    };
    CHECK(at(2.3008, 48.8016) == ink(render::Ink::park));
    CHECK(at(2.2999, 48.8016) == ink(render::Ink::ground));
    CHECK(at(2.2999, 48.8010) == ink(render::Ink::road_minor));

    SECTION("its names can be found on the screen") {
        const auto texts = view.visible_texts();
        const auto found = std::ranges::find(texts, "Rue des Lilas", &map::VisibleText::text);
        REQUIRE(found != texts.end());
        const auto street = view.camera().to_screen(geo::Location::from_degrees(2.3015, 48.8010));
        CHECK(found->rect.top < street.y);
        CHECK(found->rect.bottom > street.y);
    }
    SECTION("an edit is seen at once and its tiles follow") {
        Quarter edited;
        edited.node(8, 2.3005, 48.8014);
        edited.node(9, 2.3010, 48.8014);
        edited.node(10, 2.3010, 48.8017);
        edited.node(11, 2.3005, 48.8017);
        edited.way(3, {8, 9, 10, 11, 8}, {{"building", "yes"}});
        const auto building = edited.graph->get(osm::way_id(3));
        const std::vector boxes{edited.graph->box_of(building)};
        const std::vector changed{osm::way_id(3)};
        view.set_graph(edited.graph, boxes, changed);
        CHECK(view.needs_frame());
        view.draw(map::Clock::now());
        CHECK(at(2.3008, 48.8015) == ink(render::Ink::building));
        REQUIRE(test::settle(view) > 0);
        CHECK(at(2.3008, 48.8015) == ink(render::Ink::building));
        CHECK(at(2.3003, 48.8016) == ink(render::Ink::park));
    }
    SECTION("a scan lies over the ground where its mesh says") {
        const map::ScanImage red{
            2, 2, {255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255}};
        view.set_scan("sheet", red);
        const auto corner = [](double lon, double lat) {
            return geo::to_world(geo::Location::from_degrees(lon, lat));
        };
        view.set_scan_mesh("sheet", {2,
                                     2,
                                     {corner(2.3006, 48.8018), corner(2.3010, 48.8018),
                                      corner(2.3006, 48.8014), corner(2.3010, 48.8014)},
                                     {{0, 0}, {1, 0}, {0, 1}, {1, 1}}});
        REQUIRE(test::settle(view) > 0);
        CHECK(at(2.3008, 48.8016) == render::Color::hex(0xFF0000));
        CHECK(at(2.3003, 48.8016) == ink(render::Ink::park));
        view.set_scan_opacity("sheet", 0);
        REQUIRE(test::settle(view) > 0);
        CHECK(at(2.3008, 48.8016) == ink(render::Ink::park));
    }
    SECTION("a large scan comes in pieces and shows when it is whole") {
        constexpr int side = 1500;
        map::ScanImage red{side, side, std::vector<std::uint8_t>(std::size_t{4} * side * side)};
        for (std::size_t i = 0; i < red.rgba.size(); ++i) {
            red.rgba[i] = i % 4 == 0 || i % 4 == 3 ? 255 : 0;
        }
        REQUIRE(test::settle(view) > 0);
        view.set_scan("sheet", std::move(red));
        const auto corner = [](double lon, double lat) {
            return geo::to_world(geo::Location::from_degrees(lon, lat));
        };
        view.set_scan_mesh("sheet", {2,
                                     2,
                                     {corner(2.3006, 48.8018), corner(2.3010, 48.8018),
                                      corner(2.3006, 48.8014), corner(2.3010, 48.8014)},
                                     {{0, 0}, {1, 0}, {0, 1}, {1, 1}}});
        view.draw(map::Clock::now());
        CHECK(view.scan_picture("sheet") == nullptr);
        CHECK(at(2.3008, 48.8016) == ink(render::Ink::park));
        CHECK(view.needs_frame());
        REQUIRE(test::settle(view) > 0);
        CHECK(view.scan_picture("sheet") != nullptr);
        CHECK(at(2.3008, 48.8016) == render::Color::hex(0xFF0000));
        CHECK(at(2.30061, 48.80141) == render::Color::hex(0xFF0000));
        view.remove_scan("sheet");
        CHECK(view.scan_picture("sheet") == nullptr);
    }
    SECTION("a shape and its handles are drawn above everything") {
        map::Shape shape;
        shape.kind = map::Shape::Kind::area;
        shape.places = {geo::Location::from_degrees(2.3005, 48.8014),
                        geo::Location::from_degrees(2.3011, 48.8014),
                        geo::Location::from_degrees(2.3011, 48.8018),
                        geo::Location::from_degrees(2.3005, 48.8018)};
        shape.fill = render::Color::hex(0x0000FF);
        view.set_shapes({shape});
        view.set_handles({{shape.places[0], map::Handle::Kind::vertex, false}});
        CHECK(view.needs_frame());
        REQUIRE(test::settle(view) > 0);
        CHECK(at(2.3008, 48.8016) == render::Color::hex(0x0000FF));
        CHECK(at(2.3005, 48.8014) == render::Color::hex(0xFFFFFF));
        view.set_shapes({});
        view.set_handles({});
        REQUIRE(test::settle(view) > 0);
        CHECK(at(2.3008, 48.8016) == ink(render::Ink::park));
    }
}

TEST_CASE("a flight from the whole world to a street draws no more than a few tiles") {
    const test::Window window(640, 480);
    if (window.absent()) {
        WARN("no GL here: skipped");
        return;
    }
    map::MapView view([] {});
    view.set_viewport(window.viewport());
    view.set_graph(Quarter().graph);
    view.camera().fit(Quarter().graph->box(), 20);
    view.camera().zoom_by(3, {320, 240});
    view.draw(map::Clock::now());
    view.camera().zoom_by(-9, {320, 240});
    view.draw(map::Clock::now());
    view.camera().fit(Quarter().graph->box(), 20);
    const int frames = test::settle(view);
    CHECK(frames > 0);
    CHECK(frames < 500);
}

TEST_CASE("without a graph the map is empty ground and at rest") {
    const test::Window window(200, 100);
    if (window.absent()) {
        WARN("no GL here: skipped");
        return;
    }
    map::MapView view([] {});
    view.set_viewport(window.viewport());
    REQUIRE(test::settle(view) > 0);
    CHECK(window.pixel(100, 50) == ink(render::Ink::ground));
    CHECK_FALSE(view.pick({10, 10}));
}

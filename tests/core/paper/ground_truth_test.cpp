// SPDX-License-Identifier: GPL-3.0-or-later
// The coordinates of the carnet and the ink on the paper agree, by way of poppler.
#include "tests/support/demo_page.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <memory>
#include <numbers>
#include <utility>
#include <vector>

namespace arpent::paper {
namespace {

constexpr int dpi = 300;
constexpr double pixels_per_mm = dpi / 25.4;
constexpr double half_side = 0.00003;  // degrees

/// Square houses, alone in white, around these places.
std::shared_ptr<const osm::Graph> houses(const std::vector<geo::Location>& places) {
    auto graph = std::make_shared<osm::MemoryGraph>();
    osm::Ref ref = 1;
    for (const geo::Location place : places) {
        osm::Way house;
        house.ref = ref;
        house.tags = osm::Tags{{"building", "yes"}};
        const double wide = half_side / std::cos(place.lat() * std::numbers::pi / 180);
        for (const auto& [east, north] :
             {std::pair{-1, -1}, std::pair{1, -1}, std::pair{1, 1}, std::pair{-1, 1}}) {
            osm::Node corner;
            corner.ref = ref++;
            corner.location = geo::Location::from_degrees(place.lon() + east * wide,
                                                          place.lat() + north * half_side);
            house.nodes.push_back(corner.ref);
            graph->add(std::make_shared<const osm::Node>(corner));
        }
        house.nodes.push_back(house.nodes.front());
        graph->add(std::make_shared<const osm::Way>(house));
    }
    return graph;
}

/// Where the ink around a place lies: its centroid.
sheet::PagePoint ink_around(const scan::GrayImage& image, sheet::PagePoint place, double reach) {
    double x = 0;
    double y = 0;
    double ink = 0;
    const auto pixel = [](double mm) { return static_cast<int>(std::lround(mm * pixels_per_mm)); };
    for (int row = pixel(place.y - reach); row < pixel(place.y + reach); ++row) {
        for (int column = pixel(place.x - reach); column < pixel(place.x + reach); ++column) {
            // Poppler rounds the width of each line to pixels: a line must not weigh more than
            // the fill beside it.
            if (image.at(column, row) < 250) {
                x += (column + 0.5) / pixels_per_mm;
                y += (row + 0.5) / pixels_per_mm;
                ++ink;
            }
        }
    }
    REQUIRE(ink > 0);
    return {x / ink, y / ink};
}

}  // namespace

TEST_CASE("what is printed lies where the ground of the payload says, to a tenth of a millimetre") {
    const test::TemporaryFolder folder;
    struct Case {
        sheet::LayoutId layout;
        double scale;
        double rotation;
        double lat;
    };
    for (const Case& each : {Case{sheet::LayoutId::a4_portrait, 1000, 0, 47.4},
                             Case{sheet::LayoutId::a4_landscape, 1500, 33.5, 47.4},
                             Case{sheet::LayoutId::a3_landscape, 1000, 210, -21.1},
                             Case{sheet::LayoutId::a3_portrait, 500, 0, 64.1}}) {
        INFO(static_cast<int>(each.layout));
        test::DemoPage page = test::demo_page(each.layout);
        page.page.ground = {geo::Location::from_degrees(0.6854321, each.lat), each.scale,
                            each.rotation};
        test::agree(page);
        // Through the payload, as a reader of the QR code has it.
        const auto read = sheet::decode(sheet::encode(page.identity.payload));
        REQUIRE(read);
        const sheet::PageRect& frame = sheet::layout_of(each.layout).frame;
        std::vector<geo::Location> places;
        for (const double x : {0.12, 0.5, 0.88}) {
            for (const double y : {0.12, 0.5, 0.88}) {
                places.push_back(geo::to_location(read->ground.to_world(
                    {frame.x + x * frame.width, frame.y + y * frame.height}, frame)));
            }
        }
        page.graph = houses(places);
        page.write_pdf(folder / "page.pdf");
        const scan::GrayImage image = test::rasterise_pdf(folder / "page.pdf", 1, dpi);
        for (const geo::Location place : places) {
            const sheet::PagePoint expected = read->ground.to_page(geo::to_world(place), frame);
            INFO(expected.x << " " << expected.y);
            const sheet::PagePoint ink = ink_around(image, expected, 11000 / each.scale);
            CHECK(std::hypot(ink.x - expected.x, ink.y - expected.y) < 0.1);
        }
    }
}

}  // namespace arpent::paper

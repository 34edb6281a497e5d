// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/other_paper.hpp"

#include "core/scan/decode.hpp"
#include "core/scan/scan_file.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>

namespace arpent::scan {
namespace {

struct Picture {
    GrayImage gray;
    PictureSize full;
};

std::optional<Picture> read(const std::string& name, unsigned page = 0) {
    const auto file = arpent::test::shared_data("scans/" + name);
    if (!file) {
        WARN("no " << name << " here");
        return std::nullopt;
    }
    job::Progress progress;
    const Raster raster = decode_image(ScanFile(*file).page(page), {}, progress, {});
    return Picture{
        to_gray(raster),
        {static_cast<double>(raster.full_width), static_cast<double>(raster.full_height)}};
}

}  // namespace

TEST_CASE("a genuine Field Papers photo places itself by its dots, and better by its atlas") {
    const auto photo = read("fieldpapers/A1.jpg");
    if (!photo) {
        return;
    }
    const auto paper = read_other_paper(photo->gray, photo->full, false, {});
    REQUIRE(paper);
    CHECK(paper->code.page == "A1");
    CHECK(paper->note.key == "scan.placed_by_field_papers");
    CHECK(paper->points.size() == 7);
    const auto by_dots = fit(paper->points, photo->full);
    REQUIRE(std::holds_alternative<Fit>(by_dots));
    const auto print = read("fieldpapers/atlas-3hasivcl.pdf", 1);
    const auto other = read("fieldpapers/atlas-3hasivcl.pdf", 2);
    REQUIRE(print);
    const auto matched = match_field_papers(photo->gray, photo->full, false, print->gray, {});
    REQUIRE(matched);
    CHECK(matched->note.key == "scan.placed_by_atlas");
    // The corners of the map are those of the code's box.
    CHECK(matched->frame[0].ground.lon() == Approx(-121.773577).margin(1e-6));
    CHECK(matched->frame[0].ground.lat() == Approx(38.549038).margin(1e-6));
    CHECK(matched->frame[2].ground.lon() == Approx(-121.755767).margin(1e-6));
    CHECK(matched->frame[2].ground.lat() == Approx(38.538263).margin(1e-6));
    const auto by_print = fit(matched->points, photo->full);
    REQUIRE(std::holds_alternative<Fit>(by_print));
    // Both see the same place in the middle: 1 mm on paper is 6.1 m.
    const PixelPoint middle{photo->full.width / 2, photo->full.height / 2};
    const auto a = std::get<Fit>(by_dots).transform.to_world(middle);
    const auto b = std::get<Fit>(by_print).transform.to_world(middle);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(geo::distance_m(geo::to_location(*a), geo::to_location(*b)) < 15);
    CHECK_FALSE(match_field_papers(photo->gray, photo->full, false, other->gray, {}));
}

TEST_CASE("a genuine sheet of Sketch Map Tool is named and waits for points") {
    const auto photo = read("other/sketchmaptool-photo.jpg");
    if (!photo) {
        return;
    }
    const auto paper = read_other_paper(photo->gray, photo->full, false, {});
    REQUIRE(paper);
    CHECK(paper->code.maker == PaperMaker::sketch_map);
    REQUIRE(paper->code.box);
    CHECK(paper->code.box->west == Approx(966916.0624323683));
    CHECK(paper->points.empty());
    CHECK(paper->note.key == "scan.sketch_map");
}

TEST_CASE("a picture without a code is nobody's paper") {
    CHECK_FALSE(read_other_paper({100, 100, std::vector<std::uint8_t>(10'000, 200)}, {100, 100},
                                 false, {}));
}

}  // namespace arpent::scan

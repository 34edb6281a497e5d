// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/scan/geotiff.hpp"
#include "core/scan/load.hpp"
#include "core/scan/piclayer.hpp"
#include "core/scan/prj.hpp"
#include "core/scan/warp_mesh.hpp"
#include "core/scan/world_file.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <tiffio.h>

#include <cmath>

namespace arpent::scan {
namespace {

using arpent::test::shared_data;
using arpent::test::TemporaryFolder;

geo::Box box_of(double west, double south, double east, double north) {
    return {geo::Location::from_degrees(west, south), geo::Location::from_degrees(east, north)};
}

const geo::Box tours = box_of(0.651, 47.372, 0.745, 47.401);

std::string crs_name(std::string_view prj) {
    const auto crs = parse_prj(prj);
    const auto* why = std::get_if<Message>(&crs);
    return why != nullptr ? why->key : name_of(std::get<Crs>(crs));
}

std::string text_of(const std::filesystem::path& file) {
    const test::Bytes bytes = test::read_file(file);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void save_picture(const std::filesystem::path& file, int orientation = 0) {
    test::write_file(file, test::make_jpeg(200, 100, test::ramp, {.orientation = orientation}));
}

std::string wgs84() {
    return R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])";
}

}  // namespace

TEST_CASE("a world file speaks of pixel centres") {
    const auto matrix = parse_world_file("2\n0\n0\n-2\n100\n200\n");
    REQUIRE(matrix);
    CHECK(matrix->apply(0.5, 0.5).x == Approx(100));
    CHECK(matrix->apply(0, 0).x == Approx(99));
    CHECK(matrix->apply(0, 0).y == Approx(201));
}

TEST_CASE("world files come with commas, spaces and Windows line ends") {
    const auto plain = parse_world_file("0.5\n0.1\n0.2\n-0.5\n1000.25\n2000.75");
    REQUIRE(plain);
    CHECK(parse_world_file("0,5\r\n0,1\r\n0,2\r\n-0,5\r\n1000,25\r\n2000,75\r\n\r\n") == plain);
    CHECK(parse_world_file(" +0.5 \n 1e-1\n.2\n-.5\n1000.25\n2000.75 ") == plain);
}

TEST_CASE("what is no world file is none") {
    for (const char* text :
         {"", "1\n0\n0\n-1\n5", "1\n0\n0\n-1\n5\n6\n7", "1\n0\n0\n-1\n5\nx", "0\n0\n0\n0\n5\n6",
          "1,000.5\n0\n0\n-1\n5\n6", "1,000,000\n0\n0\n-1\n5\n6", "nan\n0\n0\n-1\n5\n6",
          "inf\n0\n0\n-1\n5\n6", "1e999\n0\n0\n-1\n5\n6", "<html>"}) {
        CHECK_FALSE(parse_world_file(text));
    }
}

TEST_CASE("a .prj names the systems that matter here") {
    const std::string geographic = wgs84();
    CHECK(crs_name(geographic) == "EPSG:4326");
    CHECK(
        crs_name(
            R"(PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",)" + geographic +
            R"(,PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]])") ==
        "EPSG:3857");
    CHECK(
        crs_name(
            R"(PROJCS["WGS 84 / Pseudo-Mercator",)" + geographic +
            R"(,PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH],EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0.0"],AUTHORITY["EPSG","3857"]])") ==
        "EPSG:3857");
    CHECK(
        crs_name(
            R"(PROJCS["WGS_1984_UTM_Zone_31N",)" + geographic +
            R"(,PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])") ==
        "EPSG:32631");
    CHECK(
        crs_name(
            R"(PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",44.0],PARAMETER["Standard_Parallel_2",49.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]])") ==
        "EPSG:2154");
}

TEST_CASE("other systems are named and refused, not guessed") {
    const std::string geographic = wgs84();
    // The ellipsoidal Mercator lies 14 nautical miles from the spherical one.
    CHECK(
        crs_name(
            R"(PROJCS["WGS 84 / World Mercator",)" + geographic +
            R"(,PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","3395"]])") ==
        "scan.crs_unknown");
    CHECK(
        crs_name(
            R"(PROJCS["ED50 / UTM zone 31N",GEOGCS["ED50",DATUM["European_Datum_1950",SPHEROID["International 1924",6378388,297]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",3],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]])") ==
        "scan.crs_unknown");
    CHECK(
        crs_name(
            R"(PROJCS["UTM in feet",)" + geographic +
            R"(,PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Scale_Factor",0.9996],UNIT["Foot",0.3048]])") ==
        "scan.crs_unknown");
    for (const char* text :
         {"", "PROJCS", "PROJCS[", "PROJCS[\"x\"", "GEOGCS[\"x\",]]", "+proj=merc"}) {
        CHECK(crs_name(text) == "scan.prj_damaged");
    }
    CHECK(crs_name(std::string(100'000, '[')) == "scan.prj_damaged");
    std::string deep;
    for (int i = 0; i < 10'000; ++i) {
        deep += "A[";
    }
    CHECK(crs_name(deep) == "scan.prj_damaged");
}

TEST_CASE("each PicLayer calibration is the transform of its world file") {
    for (const char* name : {"SZ01", "SZ02", "SZ03", "SZ04", "SZ05"}) {
        const auto cal = shared_data(std::string("scans/piclayer/") + name + ".jpg.cal");
        const auto jgw = shared_data(std::string("scans/piclayer/") + name + ".jgw");
        if (!cal || !jgw) {
            WARN("skipped: no shared data");
            return;
        }
        // PicLayer writes the corner where ESRI means the centre of the first pixel.
        const Matrix3 world =
            parse_world_file(text_of(*jgw)).value() * Matrix3::translation(0.5, 0.5);
        // The picture is not there; that its size comes out whole is part of the check.
        const Matrix3 centred = parse_piclayer(text_of(*cal), 0, 0).value();
        const double dx = centred.m[2] - world.m[2];
        const double dy = centred.m[5] - world.m[5];
        const double determinant = world.m[0] * world.m[4] - world.m[1] * world.m[3];
        const double half_width = (dx * world.m[4] - dy * world.m[1]) / determinant;
        const double half_height = (dy * world.m[0] - dx * world.m[3]) / determinant;
        const double width = std::round(half_width * 2);
        const double height = std::round(half_height * 2);
        CHECK(std::abs(half_width * 2 - width) < 0.02);
        CHECK(std::abs(half_height * 2 - height) < 0.02);
        const Matrix3 matrix = parse_piclayer(text_of(*cal), width, height).value();
        for (const std::size_t i : {0U, 1U, 3U, 4U}) {
            CHECK(std::abs(matrix.m.at(i) - world.m.at(i)) < 1e-6);
        }
        CHECK(std::abs(matrix.m[2] - world.m[2]) < 0.01);
        CHECK(std::abs(matrix.m[5] - world.m[5]) < 0.01);
    }
    CHECK_FALSE(parse_piclayer("POSITION_X=1\n", 10, 10));
    CHECK_FALSE(parse_piclayer("", 10, 10));
}

TEST_CASE("genuine Field Papers GeoTIFFs place themselves over their sheet") {
    struct Sheet {
        const char* file;
        double west, south, east, north;
    };
    for (const Sheet& sheet :
         {Sheet{"A1_georeferenced.tiff", -121.773577, 38.538263, -121.755767, 38.549038},
          Sheet{"B2_georeferenced.tiff", -121.755767, 38.527487, -121.737957, 38.538263}}) {
        const auto file = shared_data(std::string("scans/fieldpapers/") + sheet.file);
        if (!file) {
            WARN("skipped: no shared data");
            return;
        }
        const geo::Box quarter = box_of(sheet.west, sheet.south, sheet.east, sheet.north);
        const LoadedScan scan = load_scan(*file, quarter);
        REQUIRE(scan.placement);
        CHECK(scan.note.value().key == "scan.placed_by_geotiff");
        CHECK(scan.placement->crs == Crs{CrsKind::mercator});
        // The picture holds the whole sheet, so also the printed box, and not much more.
        const auto corners = corners_on_ground(scan.placement->transform(), scan.size());
        REQUIRE(corners);
        geo::Box box;
        for (const geo::Location corner : *corners) {
            box.extend(corner);
        }
        CHECK(box.contains(quarter));
        CHECK(geo::distance_m(box.min, box.max) < 2 * geo::distance_m(quarter.min, quarter.max));
        // Square pixels of about a metre of Mercator, north up.
        CHECK(scan.placement->matrix.m[0] == Approx(-scan.placement->matrix.m[4]));
        CHECK(scan.placement->matrix.m[0] > 0.9);
        CHECK(scan.placement->matrix.m[0] < 1.2);
    }
}

TEST_CASE("a world file without .prj takes the only system that fits the quarter") {
    const TemporaryFolder folder;
    const auto file = folder / "photo.JPG";
    save_picture(file);
    const auto load = [&](const char* world) {
        test::write_file(folder / "photo.jgw", world);
        return load_scan(file, tours);
    };
    const LoadedScan degrees = load("0.0001\n0\n0\n-0.0001\n0.68\n47.39\n");
    REQUIRE(degrees.placement);
    CHECK(degrees.placement->crs_assumed);
    CHECK(degrees.note == Message{"scan.placed_assumed", {{"crs", "EPSG:4326"}}});
    const LoadedScan metres = load("2\n0\n0\n-2\n76000\n6006000\n");
    REQUIRE(metres.placement);
    CHECK(metres.placement->crs == Crs{CrsKind::mercator});
    const LoadedScan lambert = load("2\n0\n0\n-2\n525000\n6701000\n");
    REQUIRE(lambert.placement);
    CHECK(lambert.placement->crs == Crs{CrsKind::lambert93});
    const LoadedScan elsewhere = load("2\n0\n0\n-2\n12000\n13000\n");
    CHECK_FALSE(elsewhere.placement);
    CHECK(elsewhere.note->key == "scan.crs_missing");
    const LoadedScan damaged = load("no numbers");
    CHECK_FALSE(damaged.placement);
    CHECK(damaged.note->key == "scan.sidecar_damaged");
}

TEST_CASE("a .prj decides, and a picture beside the quarter says so") {
    const TemporaryFolder folder;
    save_picture(folder / "photo.jpg");
    test::write_file(folder / "photo.jgw", "0.0001\n0\n0\n-0.0001\n0.68\n47.39\n");
    test::write_file(folder / "photo.prj", wgs84());
    const LoadedScan here = load_scan(folder / "photo.jpg", tours);
    CHECK(here.note->key == "scan.placed_by_world_file");
    CHECK_FALSE(here.placement->crs_assumed);
    const LoadedScan there = load_scan(folder / "photo.jpg", box_of(7, 43, 7.2, 43.2));
    CHECK(there.placement);
    CHECK(there.note->key == "scan.placed_outside");
    test::write_file(folder / "photo.prj", "LOCAL_CS[\"somewhere\"]");
    const LoadedScan unknown = load_scan(folder / "photo.jpg", tours);
    CHECK_FALSE(unknown.placement);
    CHECK(unknown.note == Message{"scan.crs_unknown", {{"name", "somewhere"}}});
}

TEST_CASE("a turned photo with a world file lies where the stored pixels belong") {
    const TemporaryFolder folder;
    const char* world = "0.0001\n0\n0\n-0.0001\n0.68\n47.39\n";
    save_picture(folder / "flat.jpg");
    save_picture(folder / "turned.jpg", 6);
    test::write_file(folder / "flat.jgw", world);
    test::write_file(folder / "turned.jgw", world);
    const LoadedScan flat = load_scan(folder / "flat.jpg", tours);
    const LoadedScan turned = load_scan(folder / "turned.jpg", tours);
    REQUIRE(flat.placement);
    REQUIRE(turned.placement);
    // A quarter turn clockwise: the stored top left corner is seen at the top right.
    const auto a = flat.placement->transform().to_world({0, 0});
    const auto b = turned.placement->transform().to_world({100, 0});
    REQUIRE(a);
    REQUIRE(b);
    CHECK(geo::distance_m(geo::to_location(*a), geo::to_location(*b)) < 0.1);
}

TEST_CASE("a file that is missing, a folder or no picture gives one error") {
    const TemporaryFolder folder;
    const auto key = [&](const std::filesystem::path& file) {
        try {
            load_scan(file, tours);
        } catch (const Error& error) {
            return error.message().key;
        }
        return std::string("loaded");
    };
    CHECK(key(folder / "none.jpg") == "error.scan_not_found");
    CHECK(key(folder.path()) == "error.scan_unreadable");
    test::write_file(folder / "text.jpg", "not a picture");
    CHECK(key(folder / "text.jpg") == "error.image_unknown");
    // The name says nothing: a PNG called .jpg is a PNG.
    test::write_file(folder / "liar.jpg", test::make_png(10, 10, test::ramp));
    CHECK(key(folder / "liar.jpg") == "loaded");
}

TEST_CASE("a placement reads back as it was written") {
    const Placement points = ControlPoints{{{12.25, 1.0 / 3}, geo::Location{68'000'001, -3}},
                                           {{-1e-9, 4000}, geo::Location{-1, 480'000'000}}};
    CHECK(parse_placement(to_text(points)) == points);
    CHECK(parse_placement(to_text(ControlPoints{})) == Placement(ControlPoints{}));
    FilePlacement file{Matrix3::affine(1.0 / 3, 1e-17, 2, 3, 4, 5e9),
                       {CrsKind::utm, 31, false},
                       PlacedBy::world_file,
                       true,
                       1.25};
    CHECK(parse_placement(to_text(file)) == Placement(file));
    file.rms_m.reset();
    file.by = PlacedBy::piclayer;
    CHECK(parse_placement(to_text(file)) == Placement(file));
    for (
        const char* text :
        {"", "{}", "[]", "3", "{\"points\":3}", "{\"points\":[[1,2,3]]}",
         "{\"points\":[[1,2,1e99,4]]}", "{\"points\":[[1,2,\"3\",4]]}",
         "{\"points\":[[1,2,2000000000,4]]}", "{\"matrix\":[1],\"crs\":\"EPSG:3857\"}",
         "{\"matrix\":[1,0,0,0,1,0,0,0,1],\"crs\":\"EPSG:1\",\"assumed\":false,\"by\":\"geotiff\"}",
         "{\"matrix\":[1,0,0,0,1,0,0,0,1],\"crs\":\"EPSG:3857\",\"assumed\":false,\"by\":\"x\"}"}) {
        CHECK_THROWS_AS(parse_placement(text), Error);
    }
}

}  // namespace arpent::scan

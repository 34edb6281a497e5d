// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/scan_export.hpp"

#include "core/base/error.hpp"
#include "core/scan/load.hpp"
#include "core/scan/png_writer.hpp"
#include "core/store/database.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

/// A grey PNG of 60 × 40 pixels with a comment that must not get out.
std::vector<std::byte> picture() {
    scan::Raster raster{60, 40, 60, 40, std::vector<std::uint8_t>(60UL * 40 * 4, 200)};
    for (std::size_t i = 3; i < raster.rgba.size(); i += 4) {
        raster.rgba[i] = 255;
    }
    std::vector<std::byte> png = scan::encode_png(raster, scan::PngEffort::quick);
    for (const char c : std::string("SECRET PLACE")) {  // readers pass over what follows the end
        png.push_back(static_cast<std::byte>(c));
    }
    return png;
}

Scan placed() {
    const auto at = [](double lon, double lat) {
        return geo::Location{static_cast<std::int32_t>(lon * 1e7),
                             static_cast<std::int32_t>(lat * 1e7)};
    };
    Scan scan;
    scan.name = "Feuille";
    scan.placement = scan::ControlPoints{{{0, 0}, at(-1.68, 48.115)},
                                         {{60, 0}, at(-1.679, 48.115)},
                                         {{60, 40}, at(-1.679, 48.1146)},
                                         {{0, 40}, at(-1.68, 48.1146)}};
    return scan;
}

std::string key_of(const ScanStore& scans, const Scan& scan, const fs::path& file) {
    job::Progress progress;
    try {
        export_scan(scans, scan, file, progress, {});
    } catch (const Error& error) {
        return error.message().key;
    }
    return "written";
}

}  // namespace

TEST_CASE("a placed paper goes out by the extension, with nothing of the photo's own data") {
    const test::TemporaryFolder folder;
    const auto database = store::Database::create(folder / "a.arpent");
    ScanStore scans(database);
    Scan scan = placed();
    scan.id = scans.add(scan, picture());
    for (const char* name : {"a.tif", "b.png", "c.mbtiles"}) {
        CHECK(key_of(scans, scan, folder / name) == "written");
        std::ifstream in(folder / name, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        CHECK_FALSE(bytes.empty());
        CHECK(bytes.find("SECRET") == std::string::npos);
    }
    const scan::LoadedScan back =
        scan::load_scan(folder / "a.tif", geo::Box::around({-16'795'000, 481'148'000}));
    REQUIRE(back.placement);
    const auto corner = back.placement->transform().to_world({0, 0});
    REQUIRE(corner);
    CHECK(geo::distance_m(geo::to_location(*corner), {-16'800'000, 481'150'000}) < 0.1);
    CHECK(key_of(scans, scan, folder / "a.jpg") == "error.scan_export_format");
}

TEST_CASE("a paper that is not placed does not go out") {
    const test::TemporaryFolder folder;
    const auto database = store::Database::create(folder / "a.arpent");
    ScanStore scans(database);
    Scan scan = placed();
    scan.placement = scan::ControlPoints{};
    scan.id = scans.add(scan, picture());
    CHECK(key_of(scans, scan, folder / "a.tif") == "error.scan_not_placed");
    CHECK_FALSE(fs::exists(folder / "a.tif"));
}

}  // namespace arpent::project

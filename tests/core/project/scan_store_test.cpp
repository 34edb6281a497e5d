// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/scan_store.hpp"

#include "core/base/error.hpp"
#include "core/store/database.hpp"
#include "core/store/statement.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <thread>

namespace arpent::project {
namespace {

using store::Database;
using test::TemporaryFolder;

std::filesystem::path new_carnet(const TemporaryFolder& folder) {
    Database::create(folder / "c.arpent");
    return folder / "c.arpent";
}

std::vector<std::byte> some_bytes(std::size_t count) {
    std::vector<std::byte> bytes(count);
    for (std::size_t i = 0; i < count; ++i) {
        bytes[i] = static_cast<std::byte>(i * 7 % 251);
    }
    return bytes;
}

Scan placed() {
    return {0, "A1 « marché »",
            scan::ControlPoints{{{1.5, 2.25}, geo::Location{70'000'001, 473'000'002}},
                                {{900, 800}, geo::Location{70'100'000, 473'050'000}}},
            0.35, false};
}

}  // namespace

TEST_CASE("a scan is there again when the carnet is opened again, picture and place") {
    const TemporaryFolder folder;
    const auto carnet = new_carnet(folder);
    const auto bytes = some_bytes(300'000);
    ScanId id = 0;
    {
        const Database database = Database::open(carnet, store::Access::read_write);
        id = ScanStore(database).add(placed(), bytes);
    }
    const Database database = Database::open(carnet, store::Access::read_only);
    const ScanStore scans(database);
    REQUIRE(scans.all().size() == 1);
    const Scan scan = scans.find(id).value();
    CHECK(scan.name == placed().name);
    CHECK(scan.placement == placed().placement);
    CHECK(scan.opacity == 0.35);
    CHECK_FALSE(scan.visible);
    CHECK(scans.image(id) == bytes);
}

TEST_CASE("scans change and go one by one") {
    const TemporaryFolder folder;
    const Database database = Database::open(new_carnet(folder), store::Access::read_write);
    ScanStore scans(database);
    const ScanId first = scans.add(placed(), some_bytes(10));
    const ScanId second = scans.add({0, "B2", scan::ControlPoints{}, 1, true}, some_bytes(20));
    CHECK(scans.all().size() == 2);
    CHECK(scans.all().front().id == first);
    Scan changed = scans.find(second).value();
    changed.placement = scan::FilePlacement{scan::Matrix3::affine(1, 0, 2, 0, -1, 3),
                                            {scan::CrsKind::mercator},
                                            scan::PlacedBy::geotiff,
                                            false,
                                            {}};
    changed.opacity = 7;  // out of range is clamped
    scans.update(changed);
    CHECK(scans.find(second)->placement == changed.placement);
    CHECK(scans.find(second)->opacity == 1);
    CHECK(scans.find(first)->placement == placed().placement);
    scans.remove(first);
    CHECK_FALSE(scans.find(first));
    CHECK(scans.image(first).empty());
    CHECK(scans.image(second).size() == 20);
    Scan gone = placed();
    gone.id = first;
    scans.update(gone);
    CHECK(scans.all().size() == 1);
}

TEST_CASE("a worker reads the picture while the window writes") {
    const TemporaryFolder folder;
    const Database database = Database::open(new_carnet(folder), store::Access::read_write);
    ScanStore scans(database);
    const auto bytes = some_bytes(2'000'000);
    const ScanId id = scans.add(placed(), bytes);
    bool same = false;
    std::thread worker([&] { same = scans.image(id) == bytes; });
    Scan scan = scans.find(id).value();
    for (int i = 0; i < 5; ++i) {
        scan.opacity = 0.1 * i;
        scans.update(scan);
    }
    worker.join();
    CHECK(same);
}

TEST_CASE("a worker stores a picture while the window writes") {
    const TemporaryFolder folder;
    const auto carnet = new_carnet(folder);
    const auto bytes = some_bytes(4'000'000);
    ScanId small = 0;
    ScanId large = 0;
    {
        const Database database = Database::open(carnet, store::Access::read_write);
        ScanStore scans(database);
        small = scans.add(placed(), some_bytes(10));
        std::thread worker([&] { large = scans.add({0, "photo", {}, 1, true}, bytes); });
        Scan scan = scans.find(small).value();
        for (int i = 1; i <= 20; ++i) {
            scan.opacity = 0.01 * i;
            scans.update(scan);
        }
        worker.join();
        CHECK(scans.find(large)->name == "photo");
    }
    CHECK_FALSE(std::filesystem::exists(carnet.string() + "-wal"));
    const Database database = Database::open(carnet, store::Access::read_only);
    const ScanStore scans(database);
    CHECK(scans.image(large) == bytes);
    CHECK(scans.find(small)->opacity == 0.2);
}

TEST_CASE("a picture for a carnet that is only read is refused") {
    const TemporaryFolder folder;
    const Database database = Database::open(new_carnet(folder), store::Access::read_only);
    CHECK_THROWS_AS(ScanStore(database).add(placed(), some_bytes(10)), Error);
}

TEST_CASE("a place that is damaged leaves the picture") {
    const TemporaryFolder folder;
    const Database database = Database::open(new_carnet(folder), store::Access::read_write);
    ScanStore scans(database);
    const ScanId id = scans.add(placed(), some_bytes(10));
    database.execute("UPDATE scan SET placement = 'x'");
    CHECK(scans.find(id)->placement == scan::Placement(scan::ControlPoints{}));
    CHECK(scans.image(id).size() == 10);
}

}  // namespace arpent::project

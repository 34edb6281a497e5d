// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/device_memory.hpp"

#include "core/edit/history.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

namespace arpent::edit {
namespace {

namespace fs = std::filesystem;
using store::Access;
using store::Database;

/// Opens the carnet, adds a node, and says as which edit.
EditId add_node(const fs::path& carnet) {
    const Database database = Database::open(carnet, Access::read_write);
    History history(database, test::map_of({}));
    const osm::Element node = test::node(history.new_ids().next(), {5, 5}, {{"natural", "tree"}});
    Change change;
    change.set({}, node);
    history.commit(change, {"edit.test", {}}, "A");
    const DeviceId device = history.journal().device();
    return {device, history.journal().held().at(device)};
}

}  // namespace

TEST_CASE("a carnet put back from yesterday's copy never gives a number twice") {
    const arpent::test::TemporaryFolder folder;
    const fs::path carnet = folder / "day.arpent";
    Database::create(carnet);
    const EditId first = add_node(carnet);
    CHECK(add_node(carnet) == EditId{first.device, 2});
    fs::copy_file(carnet, folder / "yesterday.arpent");
    const EditId lost = add_node(carnet);
    CHECK(lost == EditId{first.device, 3});

    // Written over: the same path, inode and time of birth.
    fs::copy_file(folder / "yesterday.arpent", carnet, fs::copy_options::overwrite_existing);
    const EditId next = add_node(carnet);
    CHECK(next.device != first.device);
    CHECK(next.n == 1);
    CHECK(add_node(carnet) == EditId{next.device, 2});
    CHECK(check_journal(Database::open(carnet, Access::read_only)).empty());
}

TEST_CASE("a machine that remembers nothing, or cannot, goes on with the carnet's own device") {
    CHECK(last_number_of(77) == 0);
    note_last_number(77, 12);
    CHECK(last_number_of(77) == 12);
    const std::string state = std::getenv("XDG_STATE_HOME");
    ::setenv("XDG_STATE_HOME", "/proc/nowhere", 1);
    note_last_number(77, 13);
    CHECK(last_number_of(77) == 0);
    ::setenv("XDG_STATE_HOME", state.c_str(), 1);
    CHECK(last_number_of(77) == 12);
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/check.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/project/create.hpp"
#include "core/project/project.hpp"
#include "core/store/database.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace arpent {
namespace {

using project::FindingKind;

std::vector<project::Finding> check(const std::filesystem::path& carnet) {
    job::Progress progress;
    return project::check_carnet(carnet, progress, {});
}

}  // namespace

TEST_CASE("a new carnet is sound") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    CHECK(check(folder / "demo.arpent").empty());
}

TEST_CASE("what a group tagged oddly is advice, not damage") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    {
        const auto carnet = project::Project::open(folder / "demo.arpent");
        carnet->commit(edit::add_node(carnet->box().center(), {}, carnet->new_ids()),
                       {"edit.applied", {{"file", "x"}}});
    }
    const auto findings = check(folder / "demo.arpent");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == FindingKind::advice);
    CHECK(findings[0].what.key == "advice.untagged");
    CHECK(findings[0].element);
}

TEST_CASE("an edit that disappears from the journal is damage") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    {
        const auto carnet = project::Project::open(folder / "demo.arpent");
        for (int i = 0; i < 3; ++i) {
            carnet->commit(
                edit::add_node(carnet->box().center(), {{"amenity", "bench"}}, carnet->new_ids()),
                {"edit.applied", {{"file", "x"}}});
        }
    }
    {
        const auto database =
            store::Database::open(folder / "demo.arpent", store::Access::read_write);
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute("DELETE FROM edit_write WHERE n = 2");
        database.execute("DELETE FROM edit WHERE n = 2");
    }
    bool damaged = false;
    try {
        for (const auto& finding : check(folder / "demo.arpent")) {
            damaged = damaged || finding.kind == FindingKind::damage;
        }
    } catch (const Error& error) {
        damaged = error.message().key == "error.carnet_damaged";
    }
    CHECK(damaged);
}

TEST_CASE("bytes that changed anywhere in the file are found") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto size = std::filesystem::file_size(folder / "demo.arpent");
    for (const double place : {0.3, 0.5, 0.7}) {
        std::filesystem::copy_file(folder / "demo.arpent", folder / "bad.arpent",
                                   std::filesystem::copy_options::overwrite_existing);
        {
            std::fstream file(folder / "bad.arpent",
                              std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(static_cast<std::streamoff>(static_cast<double>(size) * place));
            file << std::string(10'000, '~');  // more than two pages: not only what nobody uses
        }
        bool damaged = false;
        try {
            damaged = !check(folder / "bad.arpent").empty();
        } catch (const Error& error) {
            damaged = true;
        }
        CHECK(damaged);
    }
}

}  // namespace arpent

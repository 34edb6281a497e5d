// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"

#include "core/base/error.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace arpent;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

std::string read(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file appears under its name when it is committed, and replaces the old one") {
    const test::TemporaryFolder folder;
    write(folder / "a", "old");
    AtomicFile file(folder / "a");
    write(file.path(), "new");
    CHECK(read(folder / "a") == "old");
    file.commit();
    CHECK(read(folder / "a") == "new");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file that is not committed leaves nothing") {
    const test::TemporaryFolder folder;
    {
        const AtomicFile file(folder / "a");
        write(file.path(), "half");
        CHECK(files_in(folder.path()) == 1);
    }
    CHECK(files_in(folder.path()) == 0);
}

TEST_CASE("what a killed process left is cleaned up, what a living one writes is not") {
    const test::TemporaryFolder folder;
    write(folder / ".a.Ab12Cd.part", "left");
    write(folder / ".b.Ab12Cd.part", "of another");
    const AtomicFile living(folder / "a");
    CHECK_FALSE(fs::exists(folder / ".a.Ab12Cd.part"));
    CHECK(fs::exists(folder / ".b.Ab12Cd.part"));
    clean_leftovers(folder / "a");
    CHECK(fs::exists(living.path()));
}

TEST_CASE("a folder that is not there is an error that names the file") {
    const test::TemporaryFolder folder;
    try {
        const AtomicFile file(folder / "none/a");
        FAIL("written");
    } catch (const Error& e) {
        CHECK(e.message().key == "error.cannot_write");
        CHECK(e.message().args.at(0).second == (folder / "none/a").string());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/token_store.hpp"

#include "core/base/error.hpp"
#include "core/net/oauth/kept_token.hpp"
#include "core/net/oauth/token_file.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace arpent::net {
namespace {

namespace fs = std::filesystem;

const ApiUrl osm{"https://api.test", "https://api.test"};
const ApiUrl other{"https://other.test", "https://other.test"};

/// A user of this test's own, without a desktop.
class Home {
public:
    Home() {
        for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "ARPENT_OSM_TOKEN"}) {
            ::unsetenv(name);
        }
        ::setenv("HOME", folder_.path().c_str(), 1);
        ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);
        ::setenv("XDG_RUNTIME_DIR", (folder_ / "run").c_str(), 1);
        fs::create_directory(folder_ / "run");
    }
    ~Home() { ::unsetenv("ARPENT_OSM_TOKEN"); }

    std::vector<fs::path> files(const std::string& where) const {
        std::vector<fs::path> found;
        if (fs::exists(folder_ / where)) {
            for (const auto& entry : fs::recursive_directory_iterator(folder_ / where)) {
                if (entry.is_regular_file()) {
                    found.push_back(entry.path());
                }
            }
        }
        return found;
    }

    fs::path path(const std::string& name) const { return folder_ / name; }

private:
    test::TemporaryFolder folder_;
};

mode_t mode_of(const fs::path& file) {
    struct stat state {};
    ::stat(file.c_str(), &state);
    return state.st_mode & 0777;
}

}  // namespace

TEST_CASE("a token kept for today lies in the session's memory, for the user's eyes only") {
    const Home home;
    TokenStore::keep(osm, "secret-token", Keep::today);
    const auto files = home.files("run");
    REQUIRE(files.size() == 1);
    CHECK(mode_of(files.front()) == 0600);
    CHECK(mode_of(files.front().parent_path()) == 0700);
    CHECK(home.files("state").empty());
    CHECK(TokenStore::token(osm) == "secret-token");
    CHECK_FALSE(TokenStore::token(other));
    TokenStore::forget_today();
    CHECK_FALSE(TokenStore::token(osm));
    CHECK(home.files("run").empty());
}

TEST_CASE("a token kept for good outlives the day, until it is forgotten") {
    const Home home;
    TokenStore::keep(osm, "first", Keep::today);
    TokenStore::keep(osm, "second", Keep::always);
    TokenStore::keep(other, "third", Keep::always);
    REQUIRE(home.files("state").size() == 2);
    CHECK(mode_of(home.files("state").front()) == 0600);
    CHECK(home.files("run").empty());
    TokenStore::forget_today();
    CHECK(TokenStore::token(osm) == "second");
    CHECK(TokenStore::all().size() == 2);
    CHECK(TokenStore::forget(osm));
    CHECK_FALSE(TokenStore::forget(osm));
    CHECK_FALSE(TokenStore::token(osm));
    CHECK(TokenStore::token(other) == "third");
}

TEST_CASE("the environment's token comes first and is stored nowhere") {
    const Home home;
    TokenStore::keep(osm, "kept", Keep::always);
    ::setenv("ARPENT_OSM_TOKEN", "given", 1);
    CHECK(TokenStore::token(osm) == "given");
    CHECK(TokenStore::all().size() == 1);
    CHECK(TokenStore::all().front().token == "kept");
}

TEST_CASE("a file that others could read, a link and nonsense are no tokens") {
    const Home home;
    TokenStore::keep(osm, "secret", Keep::always);
    const fs::path file = home.files("state").front();
    SECTION("readable by others") {
        fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
        CHECK_FALSE(TokenStore::token(osm));
        CHECK_FALSE(fs::exists(file));
    }
    SECTION("a link") {
        const fs::path elsewhere = home.path("elsewhere");
        fs::rename(file, elsewhere);
        fs::create_symlink(elsewhere, file);
        CHECK_FALSE(TokenStore::token(osm));
    }
    SECTION("nonsense") {
        std::ofstream(file) << "{\"token\": 3}";
        CHECK_FALSE(TokenStore::token(osm));
    }
    SECTION("out of date") {
        write_secret_file(file, write_kept_token({osm.root, "secret", 1000}));
        CHECK_FALSE(TokenStore::token(osm));
        CHECK_FALSE(fs::exists(file));
    }
    SECTION("another server's") {
        write_secret_file(file, write_kept_token({other.root, "secret", 0}));
        CHECK_FALSE(TokenStore::token(osm));
    }
}

TEST_CASE("no error tells the token") {
    const Home home;
    std::ofstream(home.path("state")) << "a file where the folder should be";
    try {
        TokenStore::keep(osm, "secret-token", Keep::always);
        FAIL("kept");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("secret-token") == std::string::npos);
    }
}

TEST_CASE("what is kept is read back, and nothing else") {
    const KeptToken kept{"https://api.test", "abc", 12};
    CHECK(read_kept_token(write_kept_token(kept)) == kept);
    CHECK(kept.is_good(11));
    CHECK_FALSE(kept.is_good(12));
    CHECK_FALSE(read_kept_token(R"({"api":"x","token":"a b","until":0})"));
    CHECK_FALSE(read_kept_token("{}"));
}

}  // namespace arpent::net

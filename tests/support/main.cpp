// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

// What sessions leave to their user goes into a folder of the test's own.
int main(int count, char** arguments) {
    std::string folder = (std::filesystem::temp_directory_path() / "arpent-state-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        return 1;
    }
    ::setenv("XDG_STATE_HOME", folder.c_str(), 1);
    const int result = Catch::Session().run(count, arguments);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return result;
}

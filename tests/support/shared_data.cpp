// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.hpp"

#include <cstdlib>
#include <system_error>

namespace arpent::test {

namespace fs = std::filesystem;

std::optional<fs::path> shared_data(const std::string& file) {
    const char* named = std::getenv("ARPENT_SHARED_DATA");
    const fs::path root =
        named != nullptr ? fs::path(named) : fs::path(ARPENT_SOURCE_DIR) / "../shared/data";
    if (!fs::exists(root / file)) {
        return std::nullopt;
    }
    return root / file;
}

fs::path source_dir() { return ARPENT_SOURCE_DIR; }
fs::path arpent_binary() { return ARPENT_BINARY; }

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "arpent-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), name);
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace arpent::test

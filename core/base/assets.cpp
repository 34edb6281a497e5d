// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/assets.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace arpent {

namespace fs = std::filesystem;

std::optional<fs::path> find_asset(std::string_view relative) {
    const char* named = std::getenv("ARPENT_SHARE");
    std::error_code ignored;
    const fs::path executable = fs::read_symlink("/proc/self/exe", ignored);
    const std::array<fs::path, 4> roots{
        named != nullptr ? named : "", executable.parent_path() / "../share/arpent",
        executable.parent_path() / "share/arpent", ARPENT_SOURCE_ROOT};
    for (const auto& root : roots) {
        if (!root.empty() && fs::exists(root / relative)) {
            return root / relative;
        }
    }
    return std::nullopt;
}

fs::path asset(std::string_view relative) {
    if (auto found = find_asset(relative)) {
        return *std::move(found);
    }
    throw Error("error.asset_missing", {{"file", std::string(relative)}});
}

std::vector<std::string> asset_names(std::string_view folder, std::string_view ending) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(asset(folder))) {
        if (entry.path().extension() == ending) {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace arpent

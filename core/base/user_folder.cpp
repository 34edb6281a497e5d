// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/user_folder.hpp"

#include <cstdlib>

namespace arpent {

namespace fs = std::filesystem;

std::optional<fs::path> folder_of(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr || !fs::path(value).is_absolute()) {
        return std::nullopt;
    }
    return fs::path(value);
}

fs::path state_folder() {
    if (const auto state = folder_of("XDG_STATE_HOME")) {
        return *state / "arpent";
    }
    return folder_of("HOME").value_or("/nonexistent") / ".local/state/arpent";
}

}  // namespace arpent

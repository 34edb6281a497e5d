// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace arpent {

/// An absolute path of the environment, as the XDG Base Directory Specification wants it; nothing
/// when the variable is not set or names no absolute path.
std::optional<std::filesystem::path> folder_of(const char* variable);

/// Where Arpent keeps what a user's sessions leave: $XDG_STATE_HOME/arpent or
/// ~/.local/state/arpent. It need not exist.
std::filesystem::path state_folder();

}  // namespace arpent

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace arpent::net {

/// Files with a secret: of mode 0600 in a folder of mode 0700, whole or not at all.
/// Throws Error (error.cannot_write with the file's name, error.disk_full).
void write_secret_file(const std::filesystem::path& file, const std::string& text);
/// Nothing when there is none. One that is not ours, no plain file, or readable by others is
/// removed and not read: what is in it may be known.
std::optional<std::string> read_secret_file(const std::filesystem::path& file);

}  // namespace arpent::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace arpent::preset {

/// Larger files are no preset files: JOSM's own has 0.6 MB.
constexpr std::size_t max_file_bytes = std::size_t{8} << 20U;

/// Throws Error: error.preset_unreadable {file}, error.preset_too_large {file}.
std::string read_whole_file(const std::filesystem::path& file);

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace arpent::panel {

/// What this computer remembers of its window, apart from any carnet: nothing about people.
struct Preferences {
    std::string language;  ///< "" is the system's
    bool read_aloud = false;
    double scale = 1;                           ///< 1 to 2
    std::vector<std::filesystem::path> recent;  ///< carnets, the last one first

    bool operator==(const Preferences&) const = default;

    /// Puts a carnet first; keeps eight.
    void remember(const std::filesystem::path& carnet);
};

/// $XDG_CONFIG_HOME/arpent/window.json, else ~/.config/arpent/window.json.
std::filesystem::path preferences_file();
/// Defaults where the file is missing or unreadable: preferences are never worth an error.
Preferences read_preferences(const std::filesystem::path& file);
/// A failure is logged only.
void write_preferences(const std::filesystem::path& file, const Preferences& preferences);

}  // namespace arpent::panel

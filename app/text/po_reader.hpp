// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace arpent::text {

/// One entry of a .po file that is translated and neither fuzzy nor obsolete.
struct PoEntry {
    std::string key;
    std::vector<std::string> forms;  ///< one, or as many as there are plural forms
};

/// Throws Error (error.catalogue_unreadable) when the file is missing or malformed.
std::vector<PoEntry> read_po(const std::filesystem::path& file);

}  // namespace arpent::text

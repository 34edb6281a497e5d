// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace arpent::project {

class Project;

/// One carnet for each group, FOLDER/NAME.arpent, whole or not at all: the base, the journal, the
/// groups, sectors and printed pages of `project`, no scans; the group is chosen in it. Groups the
/// carnet does not know yet get the next numbers in it. Returns the files; or why not:
/// error.pack_exists (`file`), error.pack_name (`name`: empty, or no file can be named so).
/// Throws Error when the disk fails. The thread that owns the carnet, open for writing.
std::variant<std::vector<std::filesystem::path>, Message> make_packs(
    Project& project, const std::filesystem::path& folder, std::span<const std::string> groups);

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace arpent::project {

class Project;

/// What an osmChange did to a carnet.
struct Applied {
    std::uint64_t edits = 0;
    std::uint64_t created = 0;
    std::uint64_t modified = 0;
    std::uint64_t deleted = 0;
};

/// Takes an osmChange file as edits of a group, one edit for each of its blocks, all or none; or
/// says why not (the keys of edit::changes_of). Throws Error (those of osmfile::read_changes, and
/// when the carnet cannot be written).
std::variant<Applied, Message> apply_changes(Project& project, const std::filesystem::path& file,
                                             const std::string& group);

}  // namespace arpent::project

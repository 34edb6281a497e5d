// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/mark_queue.hpp"
#include "core/store/base_info.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arpent::project {

struct GroupInfo {
    std::string name;
    std::uint64_t edits = 0;
};

/// A carnet in numbers.
struct Summary {
    std::string name;
    bool practice = false;  ///< for practice: never uploaded
    store::BaseInfo base;
    std::uint64_t edits = 0;
    std::vector<GroupInfo> groups;  ///< by name
    /// Elements that differ from the base now.
    std::uint64_t created = 0;
    std::uint64_t modified = 0;
    std::uint64_t deleted = 0;
    std::uint64_t questions = 0;  ///< open conflicts and duplicates
    MarkCounts marks;             ///< on papers
    std::string upload_state;     ///< as Uploading::state() names it
};

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arpent::project {

/// The immutable part of a carnet: what the extract held within the quarter.
struct BaseInfo {
    std::string hash;  ///< hexadecimal
    std::uint64_t nodes = 0;
    std::uint64_t ways = 0;
    std::uint64_t relations = 0;
    geo::Box box;
};

struct GroupInfo {
    std::string name;
    std::uint64_t edits = 0;
};

/// A carnet in numbers.
struct Summary {
    std::string name;
    bool practice = false;  ///< for practice: never uploaded
    BaseInfo base;
    std::uint64_t edits = 0;
    std::vector<GroupInfo> groups;  ///< by name
    /// Elements that differ from the base now.
    std::uint64_t created = 0;
    std::uint64_t modified = 0;
    std::uint64_t deleted = 0;
    std::uint64_t questions = 0;  ///< open conflicts and duplicates
    std::string upload_state;     ///< "none", or "never" for practice
};

}  // namespace arpent::project

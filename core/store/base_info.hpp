// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

#include <cstdint>
#include <string>

namespace arpent::store {

/// What a base holds, in numbers.
struct BaseInfo {
    std::string hash;  ///< SHA-256 of its content, 64 hexadecimal digits (FORMAT.md)
    std::uint64_t nodes = 0;
    std::uint64_t ways = 0;
    std::uint64_t relations = 0;
    geo::Box box;  ///< of all nodes; empty for no data

    bool operator==(const BaseInfo&) const = default;
};

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"

#include <cstdint>
#include <limits>

namespace arpent::store {

/// Refs as the base sorts them: a number that grows in file order (osm::file_order). Positive refs
/// are their own key; 0, -1, -2 … come first, from the smallest 64-bit integer on.
using RefKey = std::int64_t;

constexpr RefKey key_of(osm::Ref ref) {
    if (ref > 0) {
        return ref;
    }
    // Unsigned: the smallest ref has no positive counterpart.
    return static_cast<RefKey>((std::uint64_t{1} << 63) - static_cast<std::uint64_t>(ref));
}

/// key_of is its own inverse.
constexpr osm::Ref ref_of(RefKey key) { return key_of(key); }

}  // namespace arpent::store

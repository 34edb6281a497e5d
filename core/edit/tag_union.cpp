// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/tag_union.hpp"

namespace arpent::edit {

std::optional<std::string> differing_key(const osm::Tags& a, const osm::Tags& b) {
    for (const auto& [key, value] : a) {
        if (b.has(key) && !b.has(key, value)) {
            return key;
        }
    }
    return std::nullopt;
}

}  // namespace arpent::edit

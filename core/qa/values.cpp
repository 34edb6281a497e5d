// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/value_guard.hpp"
#include "core/qa/check.hpp"

namespace arpent::qa {

std::vector<Message> check_values(const osm::Element& element, const osm::Graph& /*graph*/) {
    std::vector<Message> found;
    for (const auto& [key, value] : element.tags()) {
        for (auto& message : preset::advise_value(key, value)) {
            found.push_back(std::move(message));
        }
    }
    return found;
}

}  // namespace arpent::qa

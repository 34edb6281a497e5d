// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "core/qa/check.hpp"

#include <string>

namespace arpent::qa {

std::vector<Message> check_ages(const osm::Element& element, const osm::Graph& /*graph*/) {
    const auto& tags = element.tags();
    for (const auto* key : {"min_age", "max_age"}) {
        const auto value = tags[key];
        // « 2-8 ans »: two numbers with something between them.
        const auto first = value.find_first_of("0123456789");
        const auto after = value.find_first_not_of("0123456789.", first);
        if (first != std::string_view::npos && after != std::string_view::npos &&
            value.find_first_of("0123456789", after) != std::string_view::npos) {
            return {{"advice.age_range", {{"value", std::string(value)}}}};
        }
    }
    const auto least = parse_double(tags["min_age"]);
    const auto greatest = parse_double(tags["max_age"]);
    if (least && greatest && *least > *greatest) {
        return {{"advice.ages_swapped",
                 {{"min", std::string(tags["min_age"])}, {"max", std::string(tags["max_age"])}}}};
    }
    return {};
}

}  // namespace arpent::qa

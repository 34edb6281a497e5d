// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/element_id.hpp"

#include "core/base/number.hpp"

#include <cstdlib>

namespace arpent::osm {

std::string_view name_of(ElementType type) {
    switch (type) {
        case ElementType::node: return "node";
        case ElementType::way: return "way";
        case ElementType::relation: break;
    }
    return "relation";
}

std::string to_string(ElementId id) { return name_of(id.type)[0] + std::to_string(id.ref); }

std::optional<ElementId> parse_element_id(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto ref = parse_int(text.substr(1));
    if (!ref) {
        return std::nullopt;
    }
    switch (text[0]) {
        case 'n': return node_id(*ref);
        case 'w': return way_id(*ref);
        case 'r': return relation_id(*ref);
        default: return std::nullopt;
    }
}

bool file_order(Ref a, Ref b) {
    if ((a > 0) != (b > 0)) {
        return a <= 0;
    }
    return a > 0 ? a < b : a > b;
}

}  // namespace arpent::osm

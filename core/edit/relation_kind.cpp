// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/relation_kind.hpp"

namespace arpent::edit {

RelationKind kind_of(const osm::Relation& relation) {
    const std::string_view type = relation.tags["type"];
    if (type == "route" || type == "superroute" || type == "railway" || type == "waterway") {
        return RelationKind::route;
    }
    if (type.starts_with("restriction") || type == "connectivity" || type == "destination_sign" ||
        type == "manoeuvre" || type == "enforcement") {
        return RelationKind::restriction;
    }
    if (type == "multipolygon" || type == "boundary") {
        return RelationKind::area;
    }
    return RelationKind::group;
}

std::string describe(const osm::Relation& relation) {
    for (const char* key : {"name", "ref"}) {
        if (const auto value = relation.tags.get(key); value && !value->empty()) {
            return std::string(*value);
        }
    }
    return osm::to_string(osm::relation_id(relation.ref));
}

}  // namespace arpent::edit

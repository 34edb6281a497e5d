// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <string>

namespace arpent::edit {

/// What a relation needs of its members.
enum class RelationKind : std::uint8_t {
    route,        ///< an order that one can travel
    restriction,  ///< from, via and to that touch
    area,         ///< closed rings
    group,        ///< nothing: a site, a street with its houses
};

RelationKind kind_of(const osm::Relation& relation);

/// Its name, number or id, to speak about it.
std::string describe(const osm::Relation& relation);

}  // namespace arpent::edit

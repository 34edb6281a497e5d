// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace arpent::edit {

/// What can differ between two laptops, and is merged, each by itself. The numbers are those of
/// the journal's tables.
enum class Field : std::uint8_t { existence = 0, tag = 1, position = 2, nodes = 3, members = 4 };

/// One field of one element.
struct Register {
    osm::ElementId element;
    Field field = Field::existence;
    std::string key;  ///< of a tag; "" for other fields

    auto operator<=>(const Register&) const = default;
};

/// What a register holds: nothing (no such tag; a field of an element that was never there), or
/// by its field a bool, a text, a location, node refs, members.
using Value = std::variant<std::monostate, bool, std::string, geo::Location, std::vector<osm::Ref>,
                           std::vector<osm::Member>>;

/// The person saw `before` in a register and left `value` there.
struct Write {
    Register target;
    Value value;
    Value before;
    std::uint32_t version = 0;  ///< the element's OSM version then; 0 for a new element

    bool operator==(const Write&) const = default;
};

}  // namespace arpent::edit

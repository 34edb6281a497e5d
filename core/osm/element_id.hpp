// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::osm {

enum class ElementType : std::uint8_t { node = 0, way = 1, relation = 2 };

/// OSM's number for an element of one type: positive as OSM gave it, negative while only a carnet
/// knows it (see edit/new_ids.hpp).
using Ref = std::int64_t;

struct ElementId {
    ElementType type = ElementType::node;
    Ref ref = 0;

    auto operator<=>(const ElementId&) const = default;
};

constexpr ElementId node_id(Ref ref) { return {ElementType::node, ref}; }
constexpr ElementId way_id(Ref ref) { return {ElementType::way, ref}; }
constexpr ElementId relation_id(Ref ref) { return {ElementType::relation, ref}; }

/// "node", "way", "relation".
std::string_view name_of(ElementType type);
/// OSM's short form: "n12", "w-3", "r7".
std::string to_string(ElementId id);
std::optional<ElementId> parse_element_id(std::string_view text);

struct ElementIdHash {
    std::size_t operator()(ElementId id) const {
        return std::hash<std::uint64_t>{}(
            (static_cast<std::uint64_t>(id.ref) * 4 + static_cast<std::uint64_t>(id.type)) *
            0x9E3779B97F4A7C15ULL);
    }
};

/// The order of sorted OSM files, as osmium keeps it: nodes, ways, relations; within a type 0,
/// then negative refs from -1 downwards, then positive refs upwards.
bool file_order(Ref a, Ref b);

}  // namespace arpent::osm

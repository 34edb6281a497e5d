// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/store/base_pages.hpp"
#include "core/store/base_records.hpp"

#include <cstdint>
#include <tuple>
#include <vector>

namespace arpent::store {

/// What follows from sorted Records: where ways run, who uses whom, what is drawn.
struct Layout {
    std::vector<geo::Location> locations;  ///< one for each of Records::way_nodes
    std::vector<geo::Box> way_boxes;       ///< one for each of Records::ways
    std::vector<geo::Box> relation_boxes;  ///< one for each of Records::relations
    std::vector<IndexEntry> ways_of_node;  ///< node → way, sorted, each pair once
    std::vector<bool> used;                ///< one for each of Records::nodes: a way holds it
};

Layout lay_out(const Records& records);

/// A feature's place in the order of blocks. Features that small maps draw come first, then those
/// of one extent together, then neighbours together.
struct Placement {
    std::uint8_t detail = 0;
    std::uint8_t extent = 0;
    std::uint64_t morton = 0;
    RefKey key = 0;
    std::uint32_t index = 0;  ///< in Records::nodes, ways or relations

    bool operator<(const Placement& other) const {
        return std::tie(detail, extent, morton, key) <
               std::tie(other.detail, other.extent, other.morton, other.key);
    }
};

/// The extent of features without a place: no box query finds them.
constexpr std::uint8_t no_extent = 4;

Placement placement_of(bool detail, const geo::Box& box, osm::Ref ref, std::uint32_t index);

}  // namespace arpent::store

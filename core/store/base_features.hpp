// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/store/base_columns.hpp"

#include <cstddef>
#include <string_view>

namespace arpent::store {

struct WayFeature {
    osm::WayPtr way;
    std::vector<geo::Location> line;  ///< one for each node; undefined for absent ones
    geo::Box box;
};

struct RelationFeature {
    osm::RelationPtr relation;
    geo::Box box;  ///< of its node and way members; empty when the base has none of them
};

/// A decoded block of features (FORMAT.md): all nodes, all ways or all relations.
struct FeatureBlock {
    std::vector<osm::NodePtr> nodes;
    std::vector<WayFeature> ways;
    std::vector<RelationFeature> relations;
    std::size_t bytes = 0;  ///< about what it takes in memory

    /// Each throws Malformed.
    static FeatureBlock read_nodes(std::string_view payload);
    static FeatureBlock read_ways(std::string_view payload);
    static FeatureBlock read_relations(std::string_view payload);

    /// The smallest box around all of them.
    geo::Box box() const;
};

/// Each packs elements given by their places in records.nodes, .ways or .relations.
void write_node_features(const Records& records, std::span<const std::uint32_t> nodes,
                         BlockStrings& strings, ByteWriter& out);
/// `locations` has one entry for each of records.way_nodes.
void write_way_features(const Records& records, std::span<const geo::Location> locations,
                        std::span<const std::uint32_t> ways, BlockStrings& strings,
                        ByteWriter& out);
/// `boxes` has one entry for each of records.relations.
void write_relation_features(const Records& records, std::span<const geo::Box> boxes,
                             std::span<const std::uint32_t> relations, BlockStrings& strings,
                             ByteWriter& out);

}  // namespace arpent::store

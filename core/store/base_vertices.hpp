// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/base_columns.hpp"

#include <cstddef>
#include <string_view>

namespace arpent::store {

/// A decoded block of vertices (FORMAT.md): untagged nodes that ways use, in file order.
class VertexBlock {
public:
    /// Throws Malformed.
    explicit VertexBlock(std::string_view payload);

    std::size_t size() const { return refs_.size(); }
    /// Null when absent.
    osm::NodePtr find(osm::Ref ref) const;
    osm::NodePtr at(std::size_t index) const;
    /// About what it takes in memory.
    std::size_t bytes() const;

private:
    std::vector<osm::Ref> refs_;
    std::vector<geo::Location> locations_;
    std::vector<BlockMeta> metas_;
    std::vector<std::string> strings_;
};

constexpr std::size_t vertices_per_block = 1024;

/// Packs nodes, given by their places in records.nodes and in file order.
void write_vertices(const Records& records, std::span<const std::uint32_t> nodes,
                    BlockStrings& strings, ByteWriter& out);

}  // namespace arpent::store

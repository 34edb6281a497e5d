// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_vertices.hpp"

#include "core/store/base_key.hpp"

#include <algorithm>
#include <memory>

namespace arpent::store {

VertexBlock::VertexBlock(std::string_view payload) {
    ByteReader in(payload);
    strings_ = read_strings(in);
    constexpr std::size_t columns = 8;
    refs_.resize(in.count(columns));
    locations_.resize(refs_.size());
    DeltaReader<RefKey> key(in);
    for (std::size_t i = 0; i < refs_.size(); ++i) {
        refs_[i] = ref_of(key());
        if (i > 0 && !osm::file_order(refs_[i - 1], refs_[i])) {
            throw Malformed();
        }
    }
    DeltaReader<std::int32_t> x(in);
    for (geo::Location& location : locations_) {
        location.x = x();
    }
    DeltaReader<std::int32_t> y(in);
    for (geo::Location& location : locations_) {
        location.y = y();
    }
    metas_ = read_metas(in, refs_.size(), strings_.size());
    in.expect_end();
}

osm::NodePtr VertexBlock::find(osm::Ref ref) const {
    const auto found = std::ranges::lower_bound(refs_, ref, osm::file_order);
    if (found == refs_.end() || *found != ref) {
        return nullptr;
    }
    return at(static_cast<std::size_t>(found - refs_.begin()));
}

osm::NodePtr VertexBlock::at(std::size_t index) const {
    auto node = std::make_shared<osm::Node>();
    node->ref = refs_[index];
    node->meta = meta_of(metas_[index], strings_);
    node->location = locations_[index];
    return node;
}

std::size_t VertexBlock::bytes() const {
    return refs_.size() * (sizeof(osm::Ref) + sizeof(geo::Location) + sizeof(BlockMeta)) +
           strings_.size() * 64;
}

void write_vertices(const Records& records, std::span<const std::uint32_t> nodes,
                    BlockStrings& strings, ByteWriter& out) {
    strings.start(records.strings);
    MetaColumns metas;
    metas.reserve(nodes.size());
    for (const std::uint32_t index : nodes) {
        const NodeRecord& node = records.nodes[index];
        const SharedMeta& shared = records.metas[node.meta];
        strings.add(shared.user);
        metas.add(node.version, shared);
    }
    strings.write(records.strings, out);
    out.number(nodes.size());
    DeltaWriter key(out);
    for (const std::uint32_t index : nodes) {
        key(key_of(records.nodes[index].ref));
    }
    DeltaWriter x(out);
    for (const std::uint32_t index : nodes) {
        x(records.nodes[index].location.x);
    }
    DeltaWriter y(out);
    for (const std::uint32_t index : nodes) {
        y(records.nodes[index].location.y);
    }
    metas.write(strings, out);
}

}  // namespace arpent::store

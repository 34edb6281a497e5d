// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_features.hpp"
#include "core/store/base_key.hpp"

namespace arpent::store {
namespace {

/// What all features begin with: strings, refs, metadata, tags. `add_strings` names the strings
/// that a kind of element has besides user and tags.
template <typename Record, typename AddStrings>
void write_common(const Records& records, const std::vector<Record>& all,
                  std::span<const std::uint32_t> chosen, BlockStrings& strings, ByteWriter& out,
                  AddStrings add_strings) {
    strings.start(records.strings);
    MetaColumns metas;
    metas.reserve(chosen.size());
    for (const std::uint32_t index : chosen) {
        const Record& record = all[index];
        const SharedMeta& shared = records.metas[record.meta];
        metas.add(record.version, shared);
        strings.add(shared.user);
        for (const TagRecord& tag : Records::slice(records.tags, record.tags)) {
            strings.add(tag.key);
            strings.add(tag.value);
        }
        add_strings(record);
    }
    strings.write(records.strings, out);
    out.number(chosen.size());
    DeltaWriter key(out);
    for (const std::uint32_t index : chosen) {
        key(key_of(all[index].ref));
    }
    metas.write(strings, out);
    for (const std::uint32_t index : chosen) {
        out.number(all[index].tags.count);
    }
    for (const std::uint32_t index : chosen) {
        for (const TagRecord& tag : Records::slice(records.tags, all[index].tags)) {
            out.number(strings.index_of(tag.key));
            out.number(strings.index_of(tag.value));
        }
    }
}

}  // namespace

void write_node_features(const Records& records, std::span<const std::uint32_t> nodes,
                         BlockStrings& strings, ByteWriter& out) {
    write_common(records, records.nodes, nodes, strings, out, [](const NodeRecord&) {});
    DeltaWriter x(out);
    for (const std::uint32_t index : nodes) {
        x(records.nodes[index].location.x);
    }
    DeltaWriter y(out);
    for (const std::uint32_t index : nodes) {
        y(records.nodes[index].location.y);
    }
}

void write_way_features(const Records& records, std::span<const geo::Location> locations,
                        std::span<const std::uint32_t> ways, BlockStrings& strings,
                        ByteWriter& out) {
    write_common(records, records.ways, ways, strings, out, [](const WayRecord&) {});
    for (const std::uint32_t index : ways) {
        out.number(records.ways[index].nodes.count);
    }
    const auto write_column = [&](const auto& arena, auto value_of) {
        DeltaWriter column(out);
        for (const std::uint32_t index : ways) {
            const Slice nodes = records.ways[index].nodes;
            for (const auto& item : arena.subspan(nodes.first, nodes.count)) {
                column(value_of(item));
            }
        }
    };
    write_column(std::span(records.way_nodes), [](osm::Ref ref) { return key_of(ref); });
    write_column(locations, [](geo::Location location) { return location.x; });
    write_column(locations, [](geo::Location location) { return location.y; });
}

void write_relation_features(const Records& records, std::span<const geo::Box> boxes,
                             std::span<const std::uint32_t> relations, BlockStrings& strings,
                             ByteWriter& out) {
    write_common(records, records.relations, relations, strings, out,
                 [&](const RelationRecord& relation) {
                     for (const auto& member : Records::slice(records.members, relation.members)) {
                         strings.add(member.role);
                     }
                 });
    const auto write_column = [&](auto value_of) {
        DeltaWriter column(out);
        for (const std::uint32_t index : relations) {
            column(value_of(boxes[index]));
        }
    };
    write_column([](const geo::Box& box) { return box.min.x; });
    write_column([](const geo::Box& box) { return box.min.y; });
    write_column([](const geo::Box& box) { return box.max.x; });
    write_column([](const geo::Box& box) { return box.max.y; });
    for (const std::uint32_t index : relations) {
        out.number(records.relations[index].members.count);
    }
    DeltaWriter key(out);
    for (const std::uint32_t index : relations) {
        for (const auto& member :
             Records::slice(records.members, records.relations[index].members)) {
            out.number(static_cast<std::uint64_t>(member.id.type));
            key(key_of(member.id.ref));
            out.number(strings.index_of(member.role));
        }
    }
}

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_layout.hpp"

#include <algorithm>
#include <array>

namespace arpent::store {
namespace {

/// A node at one position of one way.
struct Use {
    RefKey key = 0;
    std::uint32_t position = 0;  ///< in Records::way_nodes
    std::uint32_t way = 0;       ///< in Records::ways
};

/// By key, then position: the same as std::sort, in a few passes over the bytes that differ. The
/// uses come in the order of their positions, and each pass keeps the order of equals.
void sort_uses(std::vector<Use>& uses) {
    std::uint64_t differing = 0;
    for (const Use& use : uses) {
        differing |= static_cast<std::uint64_t>(use.key ^ uses.front().key);
    }
    constexpr int digit_bits = 11;
    constexpr std::uint64_t digit_mask = (1U << digit_bits) - 1;
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    std::vector<Use> sorted(uses.size());
    for (int shift = 0; shift < 64; shift += digit_bits) {
        if (((differing >> shift) & digit_mask) == 0) {
            continue;
        }
        const auto digit = [&](const Use& use) {
            return ((static_cast<std::uint64_t>(use.key) ^ sign) >> shift) & digit_mask;
        };
        std::array<std::size_t, digit_mask + 2> starts{};
        for (const Use& use : uses) {
            ++starts[digit(use) + 1];
        }
        for (std::size_t i = 1; i < starts.size(); ++i) {
            starts[i] += starts[i - 1];
        }
        for (const Use& use : uses) {
            sorted[starts[digit(use)]++] = use;
        }
        uses.swap(sorted);
    }
}

std::vector<Use> uses_of_nodes(const Records& records) {
    std::vector<Use> uses;
    uses.reserve(records.way_nodes.size());
    for (std::uint32_t way = 0; way < records.ways.size(); ++way) {
        const Slice nodes = records.ways[way].nodes;
        for (std::uint32_t n = 0; n < nodes.count; ++n) {
            const std::uint32_t position = nodes.first + n;
            uses.push_back({key_of(records.way_nodes[position]), position, way});
        }
    }
    sort_uses(uses);
    return uses;
}

template <typename Record>
std::size_t find_record(const std::vector<Record>& records, osm::Ref ref) {
    const auto found = std::ranges::lower_bound(records, ref, osm::file_order, &Record::ref);
    return found != records.end() && found->ref == ref
               ? static_cast<std::size_t>(found - records.begin())
               : records.size();
}

void place_relations(const Records& records, Layout& layout) {
    for (const RelationRecord& relation : records.relations) {
        geo::Box& box = layout.relation_boxes.emplace_back();
        for (const MemberRecord& member : Records::slice(records.members, relation.members)) {
            if (member.id.type == osm::ElementType::node) {
                if (const auto i = find_record(records.nodes, member.id.ref);
                    i < records.nodes.size()) {
                    box.extend(records.nodes[i].location);
                }
            } else if (member.id.type == osm::ElementType::way) {
                if (const auto i = find_record(records.ways, member.id.ref);
                    i < records.ways.size()) {
                    box.extend(layout.way_boxes[i]);
                }
            }
        }
    }
}

/// Each second bit is left free for another number.
std::uint64_t spread(std::uint32_t bits) {
    std::uint64_t value = bits;
    value = (value | value << 16) & 0x0000FFFF0000FFFF;
    value = (value | value << 8) & 0x00FF00FF00FF00FF;
    value = (value | value << 4) & 0x0F0F0F0F0F0F0F0F;
    value = (value | value << 2) & 0x3333333333333333;
    return (value | value << 1) & 0x5555555555555555;
}

std::uint32_t unsigned_of(std::int32_t coordinate) {
    return static_cast<std::uint32_t>(coordinate) ^ 0x80000000U;
}

std::uint8_t extent_of(const geo::Box& box) {
    if (box.is_empty()) {
        return no_extent;
    }
    const std::int64_t extent =
        std::max(std::int64_t{box.max.x} - box.min.x, std::int64_t{box.max.y} - box.min.y);
    // About 1.5 km, 12 km and 93 km of latitude.
    constexpr std::array limits{1 << 17, 1 << 20, 1 << 23};
    return static_cast<std::uint8_t>(
        std::ranges::count_if(limits, [&](int limit) { return extent >= limit; }));
}

}  // namespace

Layout lay_out(const Records& records) {
    Layout layout;
    layout.locations.resize(records.way_nodes.size());
    layout.used.resize(records.nodes.size());
    const std::vector<Use> uses = uses_of_nodes(records);
    layout.ways_of_node.reserve(uses.size());
    std::size_t node = 0;
    for (const Use& use : uses) {
        while (node < records.nodes.size() && key_of(records.nodes[node].ref) < use.key) {
            ++node;
        }
        if (node < records.nodes.size() && key_of(records.nodes[node].ref) == use.key) {
            layout.locations[use.position] = records.nodes[node].location;
            layout.used[node] = true;
        }
        const IndexEntry entry{use.key, records.ways[use.way].ref};
        if (layout.ways_of_node.empty() || layout.ways_of_node.back() != entry) {
            layout.ways_of_node.push_back(entry);
        }
    }
    layout.way_boxes.resize(records.ways.size());
    for (std::size_t way = 0; way < records.ways.size(); ++way) {
        for (const auto& location : Records::slice(layout.locations, records.ways[way].nodes)) {
            layout.way_boxes[way].extend(location);
        }
    }
    place_relations(records, layout);
    return layout;
}

Placement placement_of(bool detail, const geo::Box& box, osm::Ref ref, std::uint32_t index) {
    const geo::Location center = box.center();
    return {static_cast<std::uint8_t>(detail), extent_of(box),
            spread(unsigned_of(center.x)) | spread(unsigned_of(center.y)) << 1, key_of(ref), index};
}

}  // namespace arpent::store

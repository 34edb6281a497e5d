// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_records.hpp"

#include "core/store/base_key.hpp"

#include <algorithm>

namespace arpent::store {
namespace {

/// Of one ref the highest version first, so that std::unique keeps it.
template <typename Record>
bool before(const Record& a, const Record& b) {
    const RefKey key_a = key_of(a.ref);
    const RefKey key_b = key_of(b.ref);
    return key_a != key_b ? key_a < key_b : a.version > b.version;
}

template <typename Record>
void sort_records(std::vector<Record>& records) {
    if (!std::ranges::is_sorted(records, before<Record>)) {
        std::ranges::stable_sort(records, before<Record>);
    }
    const auto rest = std::unique(records.begin(), records.end(),
                                  [](const Record& a, const Record& b) { return a.ref == b.ref; });
    records.erase(rest, records.end());
}

template <typename Item>
Slice slice_from(const std::vector<Item>& arena, std::size_t first) {
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(arena.size() - first)};
}

}  // namespace

StringId StringPool::intern(std::string_view text) {
    if (const auto found = ids_.find(text); found != ids_.end()) {
        return found->second;
    }
    const auto id = static_cast<StringId>(strings_.size());
    ids_.emplace(strings_.emplace_back(text), id);
    return id;
}

std::uint32_t Records::add_meta(const osm::Meta& meta) {
    const bool same_user = !metas.empty() && strings[metas.back().user] == meta.user;
    const SharedMeta shared{meta.timestamp, meta.changeset, meta.uid,
                            same_user ? metas.back().user : strings.intern(meta.user)};
    if (!metas.empty() && metas.back() == shared) {
        return static_cast<std::uint32_t>(metas.size() - 1);
    }
    const auto hash = (static_cast<std::uint64_t>(meta.changeset) * 31 +
                       static_cast<std::uint64_t>(meta.timestamp)) *
                      0x9E3779B97F4A7C15ULL;
    std::uint32_t& recent = recent_metas_[hash >> 52];
    if (recent >= metas.size() || metas[recent] != shared) {
        recent = static_cast<std::uint32_t>(metas.size());
        metas.push_back(shared);
    }
    return recent;
}

Slice Records::add_tags(const osm::Tags& added) {
    const std::size_t first = tags.size();
    for (std::size_t i = 0; i < added.size(); ++i) {
        const auto& [key, value] = added.given(i);
        tags.push_back({strings.intern(key), strings.intern(value)});
    }
    return slice_from(tags, first);
}

void Records::add(const osm::Node& node) {
    nodes.push_back(
        {node.ref, node.location, node.meta.version, add_meta(node.meta), add_tags(node.tags)});
}

void Records::add(const osm::Way& way) {
    const std::size_t first = way_nodes.size();
    way_nodes.insert(way_nodes.end(), way.nodes.begin(), way.nodes.end());
    ways.push_back({way.ref, way.meta.version, add_meta(way.meta), add_tags(way.tags),
                    slice_from(way_nodes, first)});
}

void Records::add(const osm::Relation& relation) {
    const std::size_t first = members.size();
    for (const osm::Member& member : relation.members) {
        members.push_back({member.id, strings.intern(member.role)});
    }
    relations.push_back({relation.ref, relation.meta.version, add_meta(relation.meta),
                         add_tags(relation.tags), slice_from(members, first)});
}

void Records::sort() {
    sort_records(nodes);
    sort_records(ways);
    sort_records(relations);
}

}  // namespace arpent::store

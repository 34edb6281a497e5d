// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace arpent::store {

/// Index of a string in a StringPool.
using StringId = std::uint32_t;

/// Each different string once.
class StringPool {
public:
    StringId intern(std::string_view text);
    const std::string& operator[](StringId id) const { return strings_[id]; }
    std::size_t size() const { return strings_.size(); }

private:
    std::deque<std::string> strings_;  // never moves what the map's views point at
    std::unordered_map<std::string_view, StringId> ids_;
};

/// Metadata but the version, which neighbours share.
struct SharedMeta {
    std::int64_t timestamp = 0;
    std::int64_t changeset = 0;
    std::int32_t uid = 0;
    StringId user = 0;

    bool operator==(const SharedMeta&) const = default;
};

/// A piece of one of the arenas of Records.
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct NodeRecord {
    osm::Ref ref = 0;
    geo::Location location;
    std::uint32_t version = 0;
    std::uint32_t meta = 0;  ///< index into Records::metas
    Slice tags;              ///< of Records::tags
};

struct WayRecord {
    osm::Ref ref = 0;
    std::uint32_t version = 0;
    std::uint32_t meta = 0;
    Slice tags;
    Slice nodes;  ///< of Records::way_nodes
};

struct MemberRecord {
    osm::ElementId id;
    StringId role = 0;
};

struct RelationRecord {
    osm::Ref ref = 0;
    std::uint32_t version = 0;
    std::uint32_t meta = 0;
    Slice tags;
    Slice members;  ///< of Records::members
};

/// A tag as two strings of the pool.
struct TagRecord {
    StringId key = 0;
    StringId value = 0;
};

/// The elements of a base on their way into it, packed: about 50 bytes for an untagged node.
struct Records {
    StringPool strings;
    std::vector<SharedMeta> metas;
    std::vector<TagRecord> tags;
    std::vector<osm::Ref> way_nodes;
    std::vector<MemberRecord> members;

    std::vector<NodeRecord> nodes;
    std::vector<WayRecord> ways;
    std::vector<RelationRecord> relations;

    void add(const osm::Node& node);
    void add(const osm::Way& way);
    void add(const osm::Relation& relation);

    /// Sorts by file order and drops what comes twice (BaseWriter says which).
    void sort();

    template <typename Item>
    static std::span<const Item> slice(const std::vector<Item>& arena, Slice slice) {
        return std::span(arena).subspan(slice.first, slice.count);
    }

private:
    std::uint32_t add_meta(const osm::Meta& meta);
    Slice add_tags(const osm::Tags& tags);

    /// Where a meta was put lately, by its hash: forgetful, so that it stays small.
    std::vector<std::uint32_t> recent_metas_ = std::vector<std::uint32_t>(4096);
};

}  // namespace arpent::store

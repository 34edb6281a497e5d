// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/base_bytes.hpp"
#include "core/store/base_records.hpp"

#include <span>
#include <string>
#include <vector>

namespace arpent::store {

/// The strings of one block, numbered in the order they first come. Reused from block to block.
class BlockStrings {
public:
    void start(const StringPool& pool);
    void add(StringId id);
    /// Of a string that was added.
    std::uint32_t index_of(StringId id) const { return indexes_[id]; }
    void write(const StringPool& pool, ByteWriter& out) const;

private:
    std::vector<std::uint32_t> indexes_;  // by StringId; absent until added
    std::vector<StringId> order_;
};

std::vector<std::string> read_strings(ByteReader& in);

/// How many things each of `count` elements has; all of them follow, with `bytes_each` at least.
std::vector<std::uint32_t> read_counts(ByteReader& in, std::size_t count, std::size_t bytes_each);

/// The string of an index that was read.
const std::string& string_at(const std::vector<std::string>& strings, std::uint64_t index);

/// The metadata of a block's elements: five columns.
class MetaColumns {
public:
    void reserve(std::size_t count) { entries_.reserve(count); }
    void add(std::uint32_t version, const SharedMeta& shared) {
        entries_.push_back({version, shared});
    }
    void write(const BlockStrings& strings, ByteWriter& out) const;

private:
    struct Entry {
        std::uint32_t version;
        SharedMeta shared;
    };
    std::vector<Entry> entries_;
};

/// As read: `user` is an index into the block's strings.
struct BlockMeta {
    std::uint32_t version = 0;
    std::uint32_t user = 0;
    std::int64_t timestamp = 0;
    std::int64_t changeset = 0;
    std::int32_t uid = 0;
};

std::vector<BlockMeta> read_metas(ByteReader& in, std::size_t count, std::size_t strings);

inline osm::Meta meta_of(const BlockMeta& meta, const std::vector<std::string>& strings) {
    return {meta.version, meta.timestamp, meta.changeset, meta.uid, strings[meta.user]};
}

}  // namespace arpent::store

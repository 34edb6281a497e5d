// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_columns.hpp"

namespace arpent::store {
namespace {

constexpr std::uint32_t absent = 0xFFFFFFFF;

}  // namespace

void BlockStrings::start(const StringPool& pool) {
    for (const StringId id : order_) {
        indexes_[id] = absent;
    }
    order_.clear();
    indexes_.resize(pool.size(), absent);
}

void BlockStrings::add(StringId id) {
    if (indexes_[id] == absent) {
        indexes_[id] = static_cast<std::uint32_t>(order_.size());
        order_.push_back(id);
    }
}

void BlockStrings::write(const StringPool& pool, ByteWriter& out) const {
    out.number(order_.size());
    for (const StringId id : order_) {
        out.text(pool[id]);
    }
}

std::vector<std::string> read_strings(ByteReader& in) {
    std::vector<std::string> strings(in.count());
    for (std::string& text : strings) {
        text = in.text();
    }
    return strings;
}

std::vector<std::uint32_t> read_counts(ByteReader& in, std::size_t count, std::size_t bytes_each) {
    std::vector<std::uint32_t> counts(count);
    std::uint64_t total = 0;
    for (std::uint32_t& value : counts) {
        value = in.number_as<std::uint32_t>();
        total += value;
    }
    if (total > in.left() / bytes_each) {
        throw Malformed();
    }
    return counts;
}

const std::string& string_at(const std::vector<std::string>& strings, std::uint64_t index) {
    if (index >= strings.size()) {
        throw Malformed();
    }
    return strings[index];
}

void MetaColumns::write(const BlockStrings& strings, ByteWriter& out) const {
    for (const Entry& entry : entries_) {
        out.number(entry.version);
    }
    DeltaWriter timestamp(out);
    for (const Entry& entry : entries_) {
        timestamp(entry.shared.timestamp);
    }
    DeltaWriter changeset(out);
    for (const Entry& entry : entries_) {
        changeset(entry.shared.changeset);
    }
    DeltaWriter uid(out);
    for (const Entry& entry : entries_) {
        uid(entry.shared.uid);
    }
    for (const Entry& entry : entries_) {
        out.number(strings.index_of(entry.shared.user));
    }
}

std::vector<BlockMeta> read_metas(ByteReader& in, std::size_t count, std::size_t strings) {
    std::vector<BlockMeta> metas(count);
    for (BlockMeta& meta : metas) {
        meta.version = in.number_as<std::uint32_t>();
    }
    DeltaReader<std::int64_t> timestamp(in);
    for (BlockMeta& meta : metas) {
        meta.timestamp = timestamp();
    }
    DeltaReader<std::int64_t> changeset(in);
    for (BlockMeta& meta : metas) {
        meta.changeset = changeset();
    }
    DeltaReader<std::int32_t> uid(in);
    for (BlockMeta& meta : metas) {
        meta.uid = uid();
    }
    for (BlockMeta& meta : metas) {
        meta.user = in.number_as<std::uint32_t>();
        if (meta.user >= strings) {
            throw Malformed();
        }
    }
    return metas;
}

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_reader.hpp"

#include "core/base/error.hpp"
#include "core/store/base_schema.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace arpent::store {
namespace {

DecodedBlock decode(const StoredBlock& stored) {
    switch (stored.kind) {
        case BlockKind::vertices: return VertexBlock(stored.payload);
        case BlockKind::node_features: return FeatureBlock::read_nodes(stored.payload);
        case BlockKind::way_features: return FeatureBlock::read_ways(stored.payload);
        case BlockKind::relation_features: return FeatureBlock::read_relations(stored.payload);
        default: return IndexPage(stored.payload);
    }
}

std::optional<BlockKind> kind_of(std::int64_t number) {
    if (number < 0 || number > static_cast<std::int64_t>(last_block_kind)) {
        return std::nullopt;
    }
    return static_cast<BlockKind>(number);
}

std::int32_t coordinate(std::int64_t value) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        value, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

geo::Box box_from(const Statement& row, int column) {
    return {{coordinate(row.integer(column)), coordinate(row.integer(column + 1))},
            {coordinate(row.integer(column + 2)), coordinate(row.integer(column + 3))}};
}

}  // namespace

BaseReader::BaseReader(const Database& carnet, std::size_t cache_bytes)
    : database_(carnet.reader()),
      find_block_(database_, "SELECT kind, data FROM base_block WHERE id = ?"),
      find_extents_(database_,
                    "SELECT id, kind FROM base_extent JOIN base_block USING (id) WHERE min_x <= ? "
                    "AND max_x >= ? AND min_y <= ? AND max_y >= ? AND min_detail <= ?"),
      cache_(cache_bytes) {}

void BaseReader::throw_damaged() const {
    throw Error("error.carnet_damaged", {{"file", database_.path().string()}});
}

BaseInfo BaseReader::read_info() const {
    const std::scoped_lock lock(mutex_);
    Statement find(database_,
                   "SELECT format, hash, nodes, ways, relations, min_x, min_y, max_x, max_y "
                   "FROM base");
    if (!find.step() || find.integer(0) != base_format) {
        throw_damaged();
    }
    return {std::string(find.text(1)), static_cast<std::uint64_t>(find.integer(2)),
            static_cast<std::uint64_t>(find.integer(3)),
            static_cast<std::uint64_t>(find.integer(4)), box_from(find, 5)};
}

std::optional<StoredBlock> BaseReader::stored(std::int64_t row) const {
    std::string frame;
    std::optional<BlockKind> kind;
    {
        const std::scoped_lock lock(mutex_);
        find_block_.bind(row);
        if (!find_block_.step()) {
            find_block_.reset();
            return std::nullopt;
        }
        kind = kind_of(find_block_.integer(0));
        const Bytes data = find_block_.blob(1);
        frame.assign(reinterpret_cast<const char*>(data.data()), data.size());
        find_block_.reset();
    }
    if (!kind) {
        throw_damaged();
    }
    try {
        return StoredBlock{*kind, decompress(std::as_bytes(std::span(frame)))};
    } catch (const Malformed&) {
        throw_damaged();
    }
}

BlockPtr BaseReader::block(std::int64_t row, BlockKind kind) const {
    BlockPtr block = cache_.find(row);
    if (!block) {
        const auto found = stored(row);
        if (!found || found->kind != kind) {
            throw_damaged();
        }
        try {
            block = std::make_shared<const DecodedBlock>(decode(*found));
        } catch (const Malformed&) {
            throw_damaged();
        }
        cache_.insert(row, block);
    }
    return block;
}

std::shared_ptr<const BaseReader::Starts> BaseReader::starts(BlockKind kind) const {
    const std::scoped_lock lock(mutex_);
    auto& known = starts_.at(static_cast<std::size_t>(kind));
    if (!known) {
        Statement find(database_, "SELECT first, id FROM base_block WHERE kind = ? ORDER BY first");
        find.bind(static_cast<int>(kind));
        Starts starts;
        while (find.step()) {
            starts.push_back({find.integer(0), find.integer(1)});
        }
        known = std::make_shared<const Starts>(std::move(starts));
    }
    return known;
}

BlockPtr BaseReader::block_for(BlockKind kind, RefKey key) const {
    const auto all = starts(kind);
    const auto after = std::ranges::upper_bound(*all, key, {}, &Start::first);
    return after == all->begin() ? nullptr : block(std::prev(after)->row, kind);
}

std::vector<std::int64_t> BaseReader::rows(BlockKind kind) const {
    std::vector<std::int64_t> rows;
    for (const Start& start : *starts(kind)) {
        rows.push_back(start.row);
    }
    return rows;
}

std::vector<BaseReader::Found> BaseReader::search(const geo::Box& box, osm::Level level) const {
    std::vector<Found> found;
    if (box.is_empty()) {
        return found;
    }
    const std::scoped_lock lock(mutex_);
    find_extents_.bind(box.max.x, box.min.x, box.max.y, box.min.y, level == osm::Level::all);
    while (find_extents_.step()) {
        const auto kind = kind_of(find_extents_.integer(1));
        if (!kind) {
            find_extents_.reset();
            throw_damaged();
        }
        found.push_back({find_extents_.integer(0), *kind});
    }
    find_extents_.reset();
    return found;
}

std::optional<geo::Box> BaseReader::extent(std::int64_t row) const {
    const std::scoped_lock lock(mutex_);
    Statement find(database_, "SELECT min_x, min_y, max_x, max_y FROM base_extent WHERE id = ?");
    find.bind(row);
    if (!find.step()) {
        return std::nullopt;
    }
    return box_from(find, 0);
}

}  // namespace arpent::store

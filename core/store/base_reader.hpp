// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/store/base_block.hpp"
#include "core/store/base_cache.hpp"
#include "core/store/base_info.hpp"
#include "core/store/database.hpp"
#include "core/store/statement.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace arpent::store {

/// A block as it lies in the carnet.
struct StoredBlock {
    BlockKind kind = BlockKind::vertices;
    std::string payload;
};

/// Rows of the base, decoded and kept. Any thread: SQLite is asked under a lock, decoding is not.
/// Every function throws Error (error.carnet_damaged and what SQLite says).
class BaseReader {
public:
    BaseReader(const Database& carnet, std::size_t cache_bytes);

    BaseInfo read_info() const;

    /// The block of the page or vertices that would hold a key; null when there is none.
    BlockPtr block_for(BlockKind kind, RefKey key) const;
    /// Throws Error when the row is of another kind.
    BlockPtr block(std::int64_t row, BlockKind kind) const;
    /// The rows of a kind in order.
    std::vector<std::int64_t> rows(BlockKind kind) const;

    /// A feature block that a box query found.
    struct Found {
        std::int64_t row = 0;
        BlockKind kind = BlockKind::node_features;
    };
    std::vector<Found> search(const geo::Box& box, osm::Level level) const;

    /// Calls `use(StoredBlock)` for every row in order, past the cache.
    template <typename Use>
    void for_each_stored(Use use) const {
        for (std::int64_t row = 1; const auto block = stored(row); ++row) {
            use(row, *block);
        }
    }
    /// How box queries see a block; nothing when they do not.
    std::optional<geo::Box> extent(std::int64_t row) const;

    [[noreturn]] void throw_damaged() const;

private:
    /// Where the blocks of a kind begin.
    struct Start {
        RefKey first;
        std::int64_t row;
    };
    using Starts = std::vector<Start>;

    std::optional<StoredBlock> stored(std::int64_t row) const;
    std::shared_ptr<const Starts> starts(BlockKind kind) const;

    Database database_;
    mutable std::mutex mutex_;  ///< guards what follows, and the connection
    mutable Statement find_block_;
    mutable Statement find_extents_;
    mutable std::array<std::shared_ptr<const Starts>, std::size_t(last_block_kind) + 1> starts_;
    mutable BlockCache cache_;
};

}  // namespace arpent::store

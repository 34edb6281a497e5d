// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/base_features.hpp"
#include "core/store/base_pages.hpp"
#include "core/store/base_vertices.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <variant>

namespace arpent::store {

/// A block in the form that is asked.
using DecodedBlock = std::variant<VertexBlock, FeatureBlock, IndexPage>;
using BlockPtr = std::shared_ptr<const DecodedBlock>;

/// The decoded blocks used last, up to a number of bytes. Any thread.
class BlockCache {
public:
    explicit BlockCache(std::size_t capacity) : capacity_(capacity) {}

    /// Null when the row is not kept.
    BlockPtr find(std::int64_t row);
    /// Drops those not used for longest.
    void insert(std::int64_t row, BlockPtr block);

private:
    struct Entry {
        std::int64_t row;
        BlockPtr block;
        std::size_t bytes;
    };

    std::size_t capacity_;
    std::mutex mutex_;
    std::list<Entry> entries_;  ///< used last comes first
    std::unordered_map<std::int64_t, std::list<Entry>::iterator> places_;
    std::size_t bytes_ = 0;
};

}  // namespace arpent::store

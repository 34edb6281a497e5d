// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_cache.hpp"

#include <utility>

namespace arpent::store {
namespace {

struct BytesOf {
    std::size_t operator()(const VertexBlock& block) const { return block.bytes(); }
    std::size_t operator()(const FeatureBlock& block) const { return block.bytes; }
    std::size_t operator()(const IndexPage& page) const { return page.bytes(); }
};

}  // namespace

BlockPtr BlockCache::find(std::int64_t row) {
    const std::scoped_lock lock(mutex_);
    const auto place = places_.find(row);
    if (place == places_.end()) {
        return nullptr;
    }
    entries_.splice(entries_.begin(), entries_, place->second);
    return place->second->block;
}

void BlockCache::insert(std::int64_t row, BlockPtr block) {
    const std::size_t bytes = std::visit(BytesOf(), *block);
    const std::scoped_lock lock(mutex_);
    if (places_.contains(row)) {
        return;  // another thread decoded the same block meanwhile
    }
    entries_.push_front({row, std::move(block), bytes});
    places_[row] = entries_.begin();
    bytes_ += bytes;
    while (bytes_ > capacity_ && entries_.size() > 1) {
        bytes_ -= entries_.back().bytes;
        places_.erase(entries_.back().row);
        entries_.pop_back();
    }
}

}  // namespace arpent::store

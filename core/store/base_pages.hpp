// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/base_bytes.hpp"
#include "core/store/base_key.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace arpent::store {

/// An entry of an index: of a feature, the row of its block; of a used element, a user's ref.
struct IndexEntry {
    RefKey key = 0;
    std::int64_t value = 0;

    bool operator==(const IndexEntry&) const = default;
};

/// A decoded page of an index (FORMAT.md): entries ascending by key.
class IndexPage {
public:
    /// Throws Malformed.
    explicit IndexPage(std::string_view payload);

    std::span<const IndexEntry> entries() const { return entries_; }
    /// All entries of one key.
    std::span<const IndexEntry> find(RefKey key) const;
    std::size_t bytes() const { return entries_.size() * sizeof(IndexEntry); }

private:
    std::vector<IndexEntry> entries_;
};

constexpr std::size_t entries_per_page = 4096;

/// How many of the first entries make a page: a key is never split over two.
std::size_t page_length(std::span<const IndexEntry> entries);

void write_page(std::span<const IndexEntry> entries, ByteWriter& out);

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/store/base_block.hpp"
#include "core/store/base_key.hpp"
#include "core/store/statement.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace arpent::store {

/// Where the blocks of a new base go: hashed, packed, numbered from 1 and stored.
class BaseSink {
public:
    explicit BaseSink(const Database& database);

    /// Returns the row. Throws Error (error.element_too_large and what SQLite says).
    std::int64_t add(BlockKind kind, RefKey first, std::string_view payload);
    /// Lets box queries find a block.
    void place(std::int64_t row, const geo::Box& box, bool detail);

    std::string finish_hash() { return hash_.finish(); }

private:
    Compressor compressor_;
    BaseHash hash_;
    Statement insert_block_;
    Statement insert_extent_;
    std::int64_t rows_ = 0;
};

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_sink.hpp"

#include "core/base/error.hpp"

namespace arpent::store {

BaseSink::BaseSink(const Database& database)
    : insert_block_(database, "INSERT INTO base_block VALUES (?, ?, ?, ?)"),
      insert_extent_(database, "INSERT INTO base_extent VALUES (?, ?, ?, ?, ?, ?, ?)") {}

std::int64_t BaseSink::add(BlockKind kind, RefKey first, std::string_view payload) {
    if (payload.size() > max_payload_bytes) {
        throw Error("error.element_too_large");
    }
    hash_.add(kind, payload);
    insert_block_.bind(++rows_, static_cast<int>(kind), first, compressor_.compress(payload)).run();
    return rows_;
}

void BaseSink::place(std::int64_t row, const geo::Box& box, bool detail) {
    insert_extent_.bind(row, box.min.x, box.max.x, box.min.y, box.max.y, detail, detail).run();
}

}  // namespace arpent::store

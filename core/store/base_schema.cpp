// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_schema.hpp"

#include "core/store/database.hpp"

namespace arpent::store {

void create_base_tables(const Database& database) {
    database.execute(R"(
        CREATE TABLE base (
            format INTEGER NOT NULL, hash TEXT NOT NULL,
            nodes INTEGER NOT NULL, ways INTEGER NOT NULL, relations INTEGER NOT NULL,
            min_x INTEGER NOT NULL, min_y INTEGER NOT NULL,
            max_x INTEGER NOT NULL, max_y INTEGER NOT NULL) STRICT;
        CREATE TABLE base_block (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, first INTEGER NOT NULL,
            data BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX base_block_by_first ON base_block (kind, first);
        CREATE VIRTUAL TABLE base_extent USING rtree_i32 (
            id, min_x, max_x, min_y, max_y, min_detail, max_detail);
    )");
}

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.hpp"

namespace arpent::store {

SchemaVersion SchemaVersion::from_number(std::int64_t number) {
    return {static_cast<int>(number / 1000), static_cast<int>(number % 1000)};
}

// The tables of one concern stand together; README.md has a section for each.
std::string_view schema_sql() {
    return R"sql(
-- The carnet itself.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The journal.
CREATE TABLE device (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 274877906943),
    place BLOB NOT NULL,
    first_opened INTEGER NOT NULL
);

CREATE TABLE edit (
    device INTEGER NOT NULL REFERENCES device,
    n INTEGER NOT NULL CHECK (n > 0),
    stored INTEGER NOT NULL UNIQUE,
    time INTEGER NOT NULL,
    group_name TEXT NOT NULL,
    label TEXT NOT NULL,
    undoes_device INTEGER,
    undoes_n INTEGER,
    seen BLOB NOT NULL,
    PRIMARY KEY (device, n),
    FOREIGN KEY (undoes_device, undoes_n) REFERENCES edit (device, n)
) WITHOUT ROWID;

CREATE TABLE edit_write (
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    position INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    ref INTEGER NOT NULL,
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 4),
    key TEXT NOT NULL,
    value,
    before,
    version INTEGER NOT NULL,
    PRIMARY KEY (device, n, position),
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
) WITHOUT ROWID;
CREATE INDEX edit_write_by_element ON edit_write (type, ref);

-- The scans.
CREATE TABLE scan (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    placement TEXT NOT NULL,
    opacity REAL NOT NULL CHECK (opacity BETWEEN 0 AND 1),
    visible INTEGER NOT NULL CHECK (visible IN (0, 1))
);

CREATE TABLE scan_image (
    scan INTEGER PRIMARY KEY REFERENCES scan ON DELETE CASCADE,
    image BLOB NOT NULL
);
)sql";
}

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.hpp"

#include <string>

namespace arpent::store {
namespace {

// The tables of one concern stand together; README.md has a section for each.
constexpr std::string_view version_1_0 = R"sql(
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

constexpr std::string_view version_1_1 = R"sql(
-- The papers.
CREATE TABLE work_group (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 255),
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE sector (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    ring TEXT NOT NULL,
    theme INTEGER NOT NULL CHECK (theme BETWEEN 0 AND 255),
    group_number INTEGER NOT NULL CHECK (group_number BETWEEN 0 AND 255)
);

CREATE TABLE printer (
    project INTEGER PRIMARY KEY CHECK (project BETWEEN 0 AND 4294967295),
    place BLOB NOT NULL UNIQUE
);

CREATE TABLE sheet (
    project INTEGER NOT NULL REFERENCES printer,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 65535),
    revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 255),
    code TEXT NOT NULL UNIQUE,
    purpose INTEGER NOT NULL CHECK (purpose BETWEEN 0 AND 2),
    layout INTEGER NOT NULL,
    lon INTEGER NOT NULL,
    lat INTEGER NOT NULL,
    scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 16777215),
    rotation INTEGER NOT NULL CHECK (rotation BETWEEN 0 AND 35999),
    theme INTEGER NOT NULL CHECK (theme BETWEEN 0 AND 255),
    group_number INTEGER NOT NULL CHECK (group_number BETWEEN 0 AND 255),
    name TEXT NOT NULL,
    sector TEXT NOT NULL,
    title TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 65535),
    content BLOB NOT NULL,
    PRIMARY KEY (project, number, revision)
) WITHOUT ROWID;

CREATE TABLE sheet_page (
    code TEXT PRIMARY KEY REFERENCES sheet (code),
    clean_png BLOB NOT NULL
);

-- The marks on the papers. SQLite alters no CHECK: the journal's writes move to a wider table.
CREATE TABLE edit_write_wider (
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    position INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 3),
    ref INTEGER NOT NULL,
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 7),
    key TEXT NOT NULL,
    value,
    before,
    version INTEGER NOT NULL,
    PRIMARY KEY (device, n, position),
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
) WITHOUT ROWID;
INSERT INTO edit_write_wider SELECT * FROM edit_write;
DROP TABLE edit_write;
ALTER TABLE edit_write_wider RENAME TO edit_write;
CREATE INDEX edit_write_by_element ON edit_write (type, ref);

CREATE TABLE mark (
    ref INTEGER PRIMARY KEY CHECK (ref < 0),
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    picture BLOB NOT NULL CHECK (length(picture) = 32),
    sheet TEXT NOT NULL,
    number INTEGER NOT NULL,
    sticker_kind INTEGER,
    place INTEGER,
    geometry BLOB NOT NULL,
    ticks TEXT NOT NULL,
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
);
CREATE INDEX mark_by_edit ON mark (device, n);

CREATE TABLE scan_hash (
    scan INTEGER PRIMARY KEY REFERENCES scan ON DELETE CASCADE,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
);
CREATE INDEX scan_hash_by_sha256 ON scan_hash (sha256);
)sql";

constexpr std::string_view version_1_2 = R"sql(
-- The exchange: who the carnet is among others, and that an edit is as its device wrote it.
INSERT INTO meta (key, value) VALUES
    ('carnet', lower(hex(randomblob(16)))),
    ('key', lower(hex(randomblob(32))));

CREATE TABLE edit_proof (
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    mac BLOB NOT NULL CHECK (length(mac) = 32),
    PRIMARY KEY (device, n),
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
) WITHOUT ROWID;

-- What OpenStreetMap made of our edits. Both are only added to.
CREATE TABLE osm_id (
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    old_ref INTEGER NOT NULL CHECK (old_ref < 0),
    ref INTEGER NOT NULL CHECK (ref > 0),
    PRIMARY KEY (type, old_ref)
) WITHOUT ROWID;

CREATE TABLE carried (
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    ref INTEGER NOT NULL CHECK (ref > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (type, ref, version, device, n)
) WITHOUT ROWID;
)sql";

constexpr std::string_view version_1_3 = R"sql(
-- The versions of OSM's elements that came after the base. Only added to, and exchanged.
CREATE TABLE osm_element (
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    ref INTEGER NOT NULL CHECK (ref > 0),
    version INTEGER NOT NULL CHECK (version >= 0),
    visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
    content BLOB NOT NULL,
    PRIMARY KEY (type, ref, version, visible)
) WITHOUT ROWID;

-- The sending.
CREATE TABLE upload (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
    api TEXT NOT NULL,
    time INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),  -- planned, sent, refused, applied, closed
    changeset INTEGER,
    tags BLOB NOT NULL,
    seen BLOB NOT NULL,
    osmchange BLOB NOT NULL
);
CREATE INDEX upload_by_state ON upload (state);

CREATE TABLE upload_action (
    upload INTEGER NOT NULL REFERENCES upload,
    position INTEGER NOT NULL,
    action INTEGER NOT NULL CHECK (action BETWEEN 0 AND 2),
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    ref INTEGER NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (upload, position)
) WITHOUT ROWID;

CREATE TABLE upload_held (
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
    ref INTEGER NOT NULL,
    PRIMARY KEY (type, ref)
) WITHOUT ROWID;
)sql";

constexpr std::string_view version_1_4 = R"sql(
-- The ideas of the quarter. SQLite alters no CHECK: the journal's writes move to a wider table.
CREATE TABLE edit_write_wider (
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    position INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 4),
    ref INTEGER NOT NULL,
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 7),
    key TEXT NOT NULL,
    value,
    before,
    version INTEGER NOT NULL,
    PRIMARY KEY (device, n, position),
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
) WITHOUT ROWID;
INSERT INTO edit_write_wider SELECT * FROM edit_write;
DROP TABLE edit_write;
ALTER TABLE edit_write_wider RENAME TO edit_write;
CREATE INDEX edit_write_by_element ON edit_write (type, ref);

CREATE TABLE idea (
    ref INTEGER PRIMARY KEY CHECK (ref < 0),
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    heading INTEGER NOT NULL CHECK (heading BETWEEN 0 AND 5),
    text TEXT NOT NULL,
    place INTEGER NOT NULL,
    FOREIGN KEY (device, n) REFERENCES edit (device, n)
);
CREATE INDEX idea_by_edit ON idea (device, n);
)sql";

}  // namespace

SchemaVersion SchemaVersion::from_number(std::int64_t number) {
    return {static_cast<int>(number / 1000), static_cast<int>(number % 1000)};
}

std::string_view schema_sql() {
    static const std::string all = std::string(version_1_0) + std::string(version_1_1) +
                                   std::string(version_1_2) + std::string(version_1_3) +
                                   std::string(version_1_4);
    return all;
}

std::string_view schema_sql_of_1_1() { return version_1_1; }

std::string_view schema_sql_of_1_2() { return version_1_2; }

std::string_view schema_sql_of_1_3() { return version_1_3; }

std::string_view schema_sql_of_1_4() { return version_1_4; }

}  // namespace arpent::store

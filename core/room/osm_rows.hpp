// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace arpent::room {

/// A table of what OSM made of edits, as the room exchanges it (README.md, "osm").
struct OsmTable {
    const char* names;  ///< gives what tells one row from another, sorted: equal sets, equal rows
    int name_columns;
    const char* rows;  ///< gives the rows
    int columns;
    const char* insert;  ///< takes one
};

/// The tables by their numbers on the wire. An upload comes before its actions.
inline constexpr std::array<OsmTable, 5> osm_tables{{
    {"SELECT type, old_ref, ref FROM osm_id ORDER BY type, old_ref", 3,
     "SELECT type, old_ref, ref FROM osm_id", 3,
     "INSERT INTO osm_id (type, old_ref, ref) VALUES (?, ?, ?)"},
    {"SELECT type, ref, version, device, n FROM carried ORDER BY type, ref, version, device, n", 5,
     "SELECT type, ref, version, device, n FROM carried", 5,
     "INSERT INTO carried (type, ref, version, device, n) VALUES (?, ?, ?, ?, ?)"},
    // Only the newest version of an element travels, and of one version the row that it is gone.
    {"SELECT type, ref, max(version * 2 + 1 - visible), content FROM osm_element GROUP BY type, "
     "ref ORDER BY type, ref",
     4,
     "SELECT type, ref, version, visible, content FROM osm_element AS one WHERE NOT EXISTS (SELECT "
     "1 "
     "FROM osm_element AS other WHERE other.type = one.type AND other.ref = one.ref AND "
     "other.version * 2 + 1 - other.visible > one.version * 2 + 1 - one.visible)",
     5, "INSERT INTO osm_element (type, ref, version, visible, content) VALUES (?, ?, ?, ?, ?)"},
    {"SELECT key, state FROM upload WHERE state > 0 AND changeset IS NOT NULL ORDER BY key", 2,
     "SELECT id, key, api, time, state, changeset, tags, seen, osmchange FROM upload "
     "WHERE state > 0 AND changeset IS NOT NULL ORDER BY id",
     9,
     "INSERT INTO upload (id, key, api, time, state, changeset, tags, seen, osmchange) "
     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT key, position FROM upload_action JOIN upload ON upload.id = upload "
     "WHERE state > 0 AND changeset IS NOT NULL ORDER BY key, position",
     2,
     "SELECT upload, position, action, type, ref, version, upload_action.content "
     "FROM upload_action JOIN upload ON upload.id = upload "
     "WHERE state > 0 AND changeset IS NOT NULL ORDER BY upload, position",
     7,
     "INSERT INTO upload_action (upload, position, action, type, ref, version, content) "
     "VALUES (?, ?, ?, ?, ?, ?, ?)"},
}};

}  // namespace arpent::room

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/store.hpp"

#include "tests/support/osm_server/sql.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <utility>

namespace arpent::test::osm_server {
namespace {

using Json = nlohmann::json;

constexpr const char* schema = R"sql(
CREATE TABLE IF NOT EXISTS element (
    type INTEGER, id INTEGER, version INTEGER, visible INTEGER, changeset INTEGER, time INTEGER,
    uid INTEGER, user TEXT, lon INTEGER, lat INTEGER, tags TEXT, refs TEXT, moment INTEGER,
    PRIMARY KEY (type, id, version)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS element_changeset ON element (changeset);
CREATE TABLE IF NOT EXISTS uses (
    user_type INTEGER, user_id INTEGER, type INTEGER, id INTEGER,
    PRIMARY KEY (user_type, user_id, type, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uses_used ON uses (type, id);
CREATE TABLE IF NOT EXISTS changeset (
    id INTEGER PRIMARY KEY, uid INTEGER, user TEXT, created INTEGER, closed INTEGER,
    changes INTEGER, tags TEXT, box TEXT, moment INTEGER);
)sql";

constexpr const char* columns =
    "SELECT type, id, version, visible, changeset, time, uid, user, lon, lat, tags, refs FROM ";

Version read_version(const Sql& row) {
    osm::Meta meta;
    meta.version = static_cast<std::uint32_t>(row.integer(2));
    meta.changeset = row.integer(4);
    meta.timestamp = row.integer(5);
    meta.uid = static_cast<std::int32_t>(row.integer(6));
    meta.user = row.text(7);
    osm::Tags tags(Json::parse(row.text(10)).get<std::vector<osm::Tag>>());
    const Json refs = Json::parse(row.text(11));
    const osm::Ref ref = row.integer(1);
    osm::Element element;
    switch (static_cast<osm::ElementType>(row.integer(0))) {
        case osm::ElementType::node:
            element = std::make_shared<const osm::Node>(
                osm::Node{ref,
                          meta,
                          tags,
                          {static_cast<std::int32_t>(row.integer(8)),
                           static_cast<std::int32_t>(row.integer(9))}});
            break;
        case osm::ElementType::way:
            element = std::make_shared<const osm::Way>(
                osm::Way{ref, meta, tags, refs.get<std::vector<osm::Ref>>()});
            break;
        case osm::ElementType::relation:
            osm::Relation relation{ref, meta, tags, {}};
            for (const Json& member : refs) {
                relation.members.push_back(
                    {{static_cast<osm::ElementType>(member[0].get<int>()), member[1]}, member[2]});
            }
            element = std::make_shared<const osm::Relation>(std::move(relation));
            break;
    }
    return {element, row.integer(3) != 0};
}

Json refs_of(const osm::Element& element) {
    Json refs = Json::array();
    if (const auto way = element.way()) {
        refs = way->nodes;
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            refs.push_back({static_cast<int>(member.id.type), member.id.ref, member.role});
        }
    }
    return refs;
}

std::vector<osm::ElementId> used_by(const osm::Element& element) {
    std::vector<osm::ElementId> ids;
    if (const auto way = element.way()) {
        for (const osm::Ref node : way->nodes) {
            ids.push_back(osm::node_id(node));
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            ids.push_back(member.id);
        }
    }
    return ids;
}

Changeset read_changeset(const Sql& row) {
    Changeset changeset;
    changeset.id = row.integer(0);
    changeset.uid = row.integer(1);
    changeset.user = row.text(2);
    changeset.created = row.integer(3);
    changeset.closed = row.integer(4);
    changeset.changes = row.integer(5);
    changeset.tags = Json::parse(row.text(6)).get<std::vector<osm::Tag>>();
    const auto box = Json::parse(row.text(7)).get<std::vector<std::int32_t>>();
    if (!box.empty()) {
        changeset.box = {{box[0], box[1]}, {box[2], box[3]}};
    }
    return changeset;
}

}  // namespace

Store::Store(const std::filesystem::path& file) {
    const std::string name = file.empty() ? ":memory:" : file.string();
    sqlite3_open(name.c_str(), &database_);
    sqlite3_exec(database_, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", nullptr,
                 nullptr, nullptr);
    sqlite3_exec(database_, schema, nullptr, nullptr, nullptr);
    Sql last(database_,
             "SELECT max(coalesce((SELECT max(moment) FROM element), 0), "
             "coalesce((SELECT max(moment) FROM changeset), 0))");
    last.step();
    moment_ = last.integer(0);
}

Store::~Store() { sqlite3_close(database_); }

void Store::transaction(const std::function<void()>& work) {
    run_sql(database_, "BEGIN IMMEDIATE");
    ++moment_;
    try {
        work();
    } catch (...) {
        --moment_;
        run_sql(database_, "ROLLBACK");
        throw;
    }
    run_sql(database_, "COMMIT");
}

std::vector<Version> Store::read(const char* sql, std::int64_t a, std::int64_t b, std::int64_t c,
                                 std::int64_t d) const {
    const std::string whole = std::string(columns) + sql;
    Sql rows(database_, whole.c_str(), a, b, c, d);
    std::vector<Version> versions;
    while (rows.step()) {
        versions.push_back(read_version(rows));
    }
    return versions;
}

std::optional<Version> Store::current(osm::ElementId id, std::int64_t as_of) const {
    auto found = read(
        "element WHERE type = ? AND id = ? AND moment <= ? AND version >= ? "
        "ORDER BY version DESC LIMIT 1",
        static_cast<std::int64_t>(id.type), id.ref, as_of, 0);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Version> Store::version(osm::ElementId id, std::int64_t version,
                                      std::int64_t as_of) const {
    auto found = read("element WHERE type = ? AND id = ? AND moment <= ? AND version = ?",
                      static_cast<std::int64_t>(id.type), id.ref, as_of, version);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Version> Store::of_changeset(std::int64_t changeset, std::int64_t as_of) const {
    return read(
        "element WHERE changeset = ? AND moment <= ? AND type >= ? AND id >= ? "
        "ORDER BY time, version, type, id",
        changeset, as_of, 0, std::numeric_limits<std::int64_t>::min());
}

std::vector<Version> Store::all(std::int64_t as_of) const {
    std::vector<Version> versions;
    for (Version& version : read("element WHERE moment <= ? AND moment >= ? AND type >= ? AND "
                                 "version >= ? ORDER BY type, id, version",
                                 as_of, 0, 0, 0)) {
        if (!versions.empty() && versions.back().element.id() == version.element.id()) {
            versions.back() = std::move(version);
        } else {
            versions.push_back(std::move(version));
        }
    }
    std::erase_if(versions, [](const Version& version) { return !version.is_visible; });
    return versions;
}

std::vector<osm::ElementId> Store::users_of(osm::ElementId id) const {
    Sql rows(database_,
             "SELECT user_type, user_id FROM uses WHERE type = ? AND id = ? "
             "ORDER BY user_type, user_id",
             static_cast<std::int64_t>(id.type), id.ref);
    std::vector<osm::ElementId> users;
    while (rows.step()) {
        users.push_back({static_cast<osm::ElementType>(rows.integer(0)), rows.integer(1)});
    }
    return users;
}

void Store::add(const Version& version) {
    const osm::Element& element = version.element;
    const osm::Meta& meta = element.meta();
    const auto type = static_cast<std::int64_t>(element.id().type);
    const geo::Location place = element.node() ? element.node()->location : geo::Location{0, 0};
    std::vector<osm::Tag> tags;
    for (std::size_t i = 0; i < element.tags().size(); ++i) {
        tags.push_back(element.tags().given(i));
    }
    run_sql(database_, "INSERT INTO element VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", type,
            element.id().ref, static_cast<std::int64_t>(meta.version),
            static_cast<std::int64_t>(version.is_visible), meta.changeset, meta.timestamp,
            static_cast<std::int64_t>(meta.uid), meta.user, static_cast<std::int64_t>(place.x),
            static_cast<std::int64_t>(place.y), Json(tags).dump(), refs_of(element).dump(),
            moment_);
    run_sql(database_, "DELETE FROM uses WHERE user_type = ? AND user_id = ?", type,
            element.id().ref);
    if (version.is_visible) {
        for (const osm::ElementId used : used_by(element)) {
            run_sql(database_, "INSERT OR IGNORE INTO uses VALUES (?,?,?,?)", type,
                    element.id().ref, static_cast<std::int64_t>(used.type), used.ref);
        }
    }
}

osm::Ref Store::next_ref(osm::ElementType type) {
    Sql last(database_, "SELECT coalesce(max(id), 0) FROM element WHERE type = ?",
             static_cast<std::int64_t>(type));
    last.step();
    return last.integer(0) + 1;
}

std::optional<Changeset> Store::changeset(std::int64_t id, std::int64_t as_of) const {
    Sql row(database_,
            "SELECT id, uid, user, created, closed, changes, tags, box FROM changeset "
            "WHERE id = ? AND moment <= ?",
            id, as_of);
    return row.step() ? std::optional(read_changeset(row)) : std::nullopt;
}

std::vector<Changeset> Store::changesets_of(std::int64_t uid) const {
    Sql rows(database_,
             "SELECT id, uid, user, created, closed, changes, tags, box FROM changeset "
             "WHERE uid = ? OR ? = 0 ORDER BY id DESC",
             uid, uid);
    std::vector<Changeset> changesets;
    while (rows.step()) {
        changesets.push_back(read_changeset(rows));
    }
    return changesets;
}

std::int64_t Store::next_changeset(std::int64_t first) const {
    Sql last(database_, "SELECT coalesce(max(id) + 1, ?) FROM changeset", first);
    last.step();
    return last.integer(0);
}

void Store::put(const Changeset& changeset) {
    const geo::Box& box = changeset.box;
    const Json corners =
        box.is_empty() ? Json::array() : Json{box.min.x, box.min.y, box.max.x, box.max.y};
    run_sql(database_,
            "INSERT INTO changeset VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
            "closed = excluded.closed, changes = excluded.changes, tags = excluded.tags, "
            "box = excluded.box",
            changeset.id, changeset.uid, changeset.user, changeset.created, changeset.closed,
            changeset.changes, Json(changeset.tags).dump(), corners.dump(), moment_);
}

}  // namespace arpent::test::osm_server

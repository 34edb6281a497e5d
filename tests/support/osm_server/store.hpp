// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/osmfile/element_document.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace arpent::test::osm_server {

/// One version of an element.
using Version = osmfile::ReadElement;

struct Changeset {
    std::int64_t id = 0;
    std::int64_t uid = 0;
    std::string user;
    std::int64_t created = 0;  ///< seconds since 1970
    std::int64_t closed = 0;   ///< when it is or will be
    std::int64_t changes = 0;
    std::vector<osm::Tag> tags;
    geo::Box box;
};

/// What the server knows: all versions of all elements, in SQLite. A moment counts the transactions
/// that were committed; reading "as of" an earlier one is what a lagging replica shows. One thread.
class Store {
public:
    static constexpr std::int64_t now = std::numeric_limits<std::int64_t>::max();

    explicit Store(const std::filesystem::path& file);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Runs `work` whole, or, when it throws, not at all; then the moment is one later.
    void transaction(const std::function<void()>& work);
    std::int64_t moment() const { return moment_; }

    /// The newest version; nothing when there never was one.
    std::optional<Version> current(osm::ElementId id, std::int64_t as_of = now) const;
    std::optional<Version> version(osm::ElementId id, std::int64_t version,
                                   std::int64_t as_of = now) const;
    /// Every version of a changeset, by version.
    std::vector<Version> of_changeset(std::int64_t changeset, std::int64_t as_of) const;
    /// The newest versions of all visible elements: nodes, ways, relations, ids ascending.
    std::vector<Version> all(std::int64_t as_of = now) const;
    /// Which visible elements use this one now.
    std::vector<osm::ElementId> users_of(osm::ElementId id) const;

    /// Within a transaction.
    void add(const Version& version);
    osm::Ref next_ref(osm::ElementType type);

    std::optional<Changeset> changeset(std::int64_t id, std::int64_t as_of = now) const;
    /// Newest first; 0: anybody's.
    std::vector<Changeset> changesets_of(std::int64_t uid) const;
    std::int64_t next_changeset(std::int64_t first) const;
    void put(const Changeset& changeset);

private:
    std::vector<Version> read(const char* sql, std::int64_t a, std::int64_t b, std::int64_t c,
                              std::int64_t d) const;

    sqlite3* database_ = nullptr;
    std::int64_t moment_ = 0;
};

}  // namespace arpent::test::osm_server

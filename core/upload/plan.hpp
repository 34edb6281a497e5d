// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/overlay.hpp"
#include "core/upload/planned_change.hpp"

#include <cstddef>
#include <map>
#include <vector>

namespace arpent::upload {

/// What one changeset may hold.
struct Limits {
    std::size_t changes = 9'999;  ///< at most; the server closes its changesets at 10,000
    double extent_degrees = 3;    ///< width + height, as a new account's
    std::size_t way_nodes = 2'000;
    std::size_t relation_members = 32'000;
};

/// An account's first day: so many changes an hour (facts/osm-api.md 3). Nobody but the server
/// knows how long ago the first changeset was.
constexpr std::size_t new_account_changes_per_hour = 1'000;

/// One changeset, complete in itself: whatever it refers to is in OSM, or in it.
struct Chunk {
    std::vector<PlannedChange> changes;  ///< in the order of the document
    geo::Box box;
};

/// An element that is not sent, and why.
struct Held {
    osm::ElementId id;
    Message why;

    bool operator==(const Held&) const = default;
};

/// Width + height, as the server limits it.
double extent_degrees(const geo::Box& box);

struct Plan {
    std::vector<Chunk> chunks;
    std::vector<Held> held;  ///< by id
    std::size_t created = 0;
    std::size_t modified = 0;
    std::size_t deleted = 0;
    /// Elements that OSM has, but of which the extract did not say the version: to be fetched.
    std::vector<osm::ElementId> unversioned;

    std::size_t changes() const { return created + modified + deleted; }
    /// Full hours until a new account has sent it all; 0 when it goes at once.
    std::size_t hours_of_new_account() const {
        return changes() == 0 ? 0 : (changes() - 1) / new_account_changes_per_hour;
    }
};

/// What can be sent of what differs from OSM as the carnet knows it, and what is held back: the
/// elements of `held` (taken out in the review, open questions …), what the API would refuse, and
/// what cannot stand without these. A group of elements that hang together goes into one changeset
/// unless it is larger than one; then later changesets may name what earlier ones create, by its
/// negative ref, and who sends plans again after each. Pure.
/// Reasons of its own: upload.held.way_short, way_long, relation_long, place, key, circle, missing
/// (`member`), waits (`other`: for which held element), version.
Plan make_plan(const edit::Overlay& map, const std::map<osm::ElementId, Message>& held,
               const Limits& limits);

}  // namespace arpent::upload

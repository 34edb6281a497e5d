// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/created_then.hpp"

#include "core/merge/settle.hpp"
#include "core/upload/items.hpp"

#include <limits>
#include <map>
#include <utility>

namespace arpent::upload {
namespace {

bool has(const edit::Seen& seen, edit::EditId id) {
    const auto held = seen.find(id.device);
    return held != seen.end() && id.n <= held->second;
}

/// The map as a laptop with these edits sees it.
edit::Overlay map_then(const edit::History& history, const edit::Seen& seen) {
    const edit::OsmTables& osm = history.osm_tables();
    std::vector<edit::Edit> edits;
    history.journal().read_all([&](edit::Edit edit) {
        if (has(seen, edit.id)) {
            edits.push_back(osm.with_new_ids(std::move(edit)));
        }
    });
    edit::sort_causally(edits);
    const edit::Withdrawn withdrawn(edits);
    edit::Heads heads(osm);
    for (edit::Edit& each : edits) {
        heads.apply(withdrawn.without(std::move(each)));
    }
    const edit::Resolution resolution = merge::resolve(heads, history.base());
    return *edit::Overlay(history.base()).with(resolution.values);
}

}  // namespace

std::vector<PlannedChange> created_then(const edit::History& history, const edit::Seen& seen) {
    constexpr auto any = std::numeric_limits<std::size_t>::max();
    constexpr Limits none{any, std::numeric_limits<double>::infinity(), any, any};
    std::map<osm::ElementId, Message> held;
    std::vector<osm::ElementId> unversioned;
    const edit::Overlay map = map_then(history, seen);
    std::vector<PlannedChange> created;
    for (Chunk& chunk : make_chunks(find_items(map, held, none, unversioned), none)) {
        for (PlannedChange& change : chunk.changes) {
            if (change.action == Action::create) {
                created.push_back(std::move(change));
            }
        }
    }
    return created;
}

}  // namespace arpent::upload

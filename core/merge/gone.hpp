// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace arpent::merge {

/// An element that some group or OSM deleted, with all that is known of it.
struct Gone {
    std::vector<const edit::Head*> deletes;  ///< heads of its existence that say no
    std::vector<const edit::Head*> kept_by;  ///< heads that none of them saw
    /// What the deleting edits took from the element along with its existence (undo of a creation):
    /// what it said before, or what OSM says since.
    std::vector<edit::Write> restores;
    std::optional<std::uint32_t> osm_deleted;  ///< OSM's version that no head has seen: it is gone
    std::optional<std::uint32_t> osm_changed;  ///< or that it is not, whatever else it says

    /// Whether a head took something away along with the existence, and says nothing else.
    bool took(const edit::Register& target, const edit::Head& head) const;
    /// The room has to say whether it stays.
    bool is_contested() const { return !kept_by.empty() || osm_changed.has_value(); }
};

/// All elements with a delete among the heads of their existence, and those that OSM deleted while
/// edits were made on them or on what holds them. `base` is the map without edits. `heads` must
/// outlive it.
std::map<osm::ElementId, Gone> find_gone(const edit::Heads& heads, const osm::Graph& base);

/// The nodes that a deleted way had, so that whoever keeps the way keeps these.
std::vector<osm::Ref> nodes_of_gone(const edit::Heads& heads, const osm::Graph& base,
                                    osm::ElementId way);

}  // namespace arpent::merge

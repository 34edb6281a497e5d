// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/osm/graph.hpp"

#include <map>
#include <variant>
#include <vector>

namespace arpent::edit {

/// One element before and after; none where it is not there. Never none on both sides.
struct ElementChange {
    osm::ElementId id;
    osm::Element before;
    osm::Element after;

    bool operator==(const ElementChange&) const = default;
};

/// What an action does to the map: each element it touches, once. A value without any effect of
/// its own: History::commit makes it true.
class Change {
public:
    Change() = default;

    /// Notes that `before` becomes `after` (either may be none: created, deleted). When the element
    /// is noted already, this follows: its first `before` stays. No difference leaves no note.
    void set(const osm::Element& before, const osm::Element& after);
    /// This, then `next` made on the map that this leaves.
    void then(const Change& next);

    bool empty() const { return changes_.empty(); }
    std::size_t size() const { return changes_.size(); }
    /// By type and ref. Null when untouched.
    const ElementChange* find(osm::ElementId id) const;
    std::vector<ElementChange> list() const;
    auto begin() const { return changes_.begin(); }
    auto end() const { return changes_.end(); }

    bool operator==(const Change&) const = default;

private:
    std::map<osm::ElementId, ElementChange> changes_;
};

/// What an action that can be refused returns: the change, or the reason why not.
using ChangeOr = std::variant<Change, Message>;

/// The boxes whose drawing a change alters: before and after, with the ways that use a moved node
/// and the areas that a way bounds. Empty boxes are left out.
std::vector<geo::Box> affected_boxes(const Change& change, const osm::Graph& before,
                                     const osm::Graph& after);

}  // namespace arpent::edit

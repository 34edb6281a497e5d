// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/register.hpp"
#include "core/osm/graph.hpp"

#include <vector>

namespace arpent::edit {

/// All registers of one element: what it says, and whether it is there. A deleted element keeps
/// what it said, so that its existence alone brings it back.
struct ElementState {
    osm::Element content;  ///< none only while nothing was ever known of it
    bool exists = false;

    /// The element as the map shows it.
    osm::Element visible() const { return exists ? content : osm::Element{}; }
    bool operator==(const ElementState&) const = default;
};

/// The state of an element as a map has it, or knows it to be gone.
ElementState state_of(const osm::Graph& map, osm::ElementId id);

/// The value of a register in a state.
Value value_of(const ElementState& state, const Register& target);

/// The state after one more write. Today one device at a time writes a carnet, so the writes of a
/// register are a chain and the last one is its only head; where there are several heads, this is
/// called with the value that they come to.
ElementState fold(const ElementState& state, const Write& write);

/// The writes that lead from a state to an element (or to none): one for each register that
/// differs. A created element writes its existence and all it says; a deleted one its existence.
std::vector<Write> writes_of(const ElementState& before, osm::ElementId id,
                             const osm::Element& after);

}  // namespace arpent::edit

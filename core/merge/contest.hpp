// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fold.hpp"
#include "core/edit/heads.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::merge {

/// One value of a register with those who wrote it.
struct Stand {
    edit::Value value;
    std::vector<std::string> groups;  ///< by name, each once
    std::vector<edit::EditId> edits;  ///< device 0 is OSM, with its version
};

/// A register's heads by value, OSM's among them where it went on without having seen them.
struct Contest {
    std::vector<Stand> stands;  ///< by order_key of the value; none: the base's value counts
    std::optional<edit::Value> before;  ///< what everybody saw; nothing when they differ
    edit::Value base;                   ///< what the base says

    /// All heads, sorted.
    std::vector<edit::EditId> heads() const;
};

/// `base`: the element as the base has it.
Contest contest_of(const edit::Register& target, const std::vector<edit::Head>& heads,
                   const edit::ElementState& base, const edit::OsmTables& osm);

}  // namespace arpent::merge

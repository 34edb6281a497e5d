// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arpent::upload {

/// The numbers are those of the journal's table.
enum class Action : std::uint8_t { create = 0, modify = 1, remove = 2 };

/// One line of an osmChange.
struct PlannedChange {
    Action action = Action::create;
    /// As it is sent: its tags clean, the version that is changed in its metadata (0: created). Of
    /// what is removed, as OSM has it.
    osm::Element element;

    bool operator==(const PlannedChange&) const = default;
};

/// The document that is sent, for one changeset: blocks in the order of `changes`, which is also
/// that of the server's answer. Nothing in it depends on the locale.
std::string osm_change(const std::vector<PlannedChange>& changes, std::int64_t changeset);

}  // namespace arpent::upload

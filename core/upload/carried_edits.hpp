// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/osm/tags.hpp"
#include "core/upload/planned_change.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace arpent::upload {

/// What a changeset tells every copy of the carnet of what it carries.
struct CarriedEdits {
    edit::Seen seen;
    /// The nodes and ways that it creates, by the device that made them. Their ids ascend in the
    /// order of the devices, and of each device in the order of its refs.
    std::map<edit::DeviceId, std::array<std::size_t, 2>> made;

    bool operator==(const CarriedEdits&) const = default;
};

CarriedEdits carried_by(const edit::Seen& seen, const std::vector<PlannedChange>& changes);

/// With tags arpent:seen, arpent:seen:2 …, as many as are needed: for each device a word,
/// "device-n" or "device-n-nodes-ways", in base 36.
osm::Tags with_carried_edits(const osm::Tags& tags, const CarriedEdits& carried);

/// Nothing where the changeset does not tell, or not soundly.
std::optional<CarriedEdits> read_carried_edits(const osm::Tags& tags);

}  // namespace arpent::upload

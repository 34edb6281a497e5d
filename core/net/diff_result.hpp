// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace arpent::net {

/// What became of one action of an upload, in the upload's order.
///   create: old_ref < 0, new_ref and new_version; modify: both refs equal, the new version;
///   delete: neither new_ref nor new_version; a conditional delete that was not done: new_ref and
///   the version that stays.
struct DiffLine {
    osm::ElementType type = osm::ElementType::node;
    osm::Ref old_ref = 0;
    std::optional<osm::Ref> new_ref;
    std::optional<std::int64_t> new_version;

    bool operator==(const DiffLine&) const = default;
};

/// Reads a whole <diffResult>; nothing when it is cut, malformed, or holds anything else (such as
/// <error>). That it has one line for each action is the caller's to check. Pure.
std::optional<std::vector<DiffLine>> read_diff_result(std::string_view xml);

}  // namespace arpent::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::net {

/// A changeset as the server tells it.
struct ChangesetInfo {
    std::int64_t id = 0;
    bool is_open = false;
    std::int64_t changes_count = 0;  ///< from the primary database: to be trusted
    std::int64_t uid = 0;
    std::string user;
    std::string created_at;  ///< as told: "2026-11-22T22:26:15Z"
    std::string closed_at;   ///< "" while open
    osm::Tags tags;
};

/// Reads an <osm> document of changesets; nothing when it is cut, malformed or holds an <error>.
/// Pure.
std::optional<std::vector<ChangesetInfo>> read_changesets(std::string_view xml);

/// The document that creates a changeset with these tags.
std::string write_changeset(const osm::Tags& tags);

}  // namespace arpent::net

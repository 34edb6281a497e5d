// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/osm_version.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <set>
#include <variant>
#include <vector>

namespace arpent::project {

struct ExtractNews {
    std::vector<edit::OsmVersion> versions;
};

/// What a newer extract of the same quarter says beyond `base`: higher versions, elements that
/// `base` lacks, and of those that the extract lacks though it reaches to where they are that they
/// are gone, unless `base` has them from later than the extract. `sent`: the changesets that this
/// carnet sent, which may be later than any extract and lower no extract's age. Or why not:
/// error.refresh_versions, error.refresh_older, error.refresh_other_area (most of the quarter is
/// not in it).
std::variant<ExtractNews, Message> compare(const osm::Graph& newer, const osm::Graph& base,
                                           const std::set<std::int64_t>& sent);

}  // namespace arpent::project

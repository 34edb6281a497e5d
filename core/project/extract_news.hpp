// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/osm_version.hpp"
#include "core/osm/graph.hpp"

#include <variant>
#include <vector>

namespace arpent::project {

struct ExtractNews {
    std::vector<edit::OsmVersion> versions;
};

/// What a newer extract of the same quarter says beyond `base`: higher versions, elements that
/// `base` lacks, and of those that the extract lacks that they are gone, unless `base` has them
/// from later than the extract. Or why not: error.refresh_versions, error.refresh_older,
/// error.refresh_other_area.
std::variant<ExtractNews, Message> compare(const osm::Graph& newer, const osm::Graph& base);

}  // namespace arpent::project

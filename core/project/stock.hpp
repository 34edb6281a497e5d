// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/overlay.hpp"
#include "core/osm/graph.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace arpent::edit {
class History;
}
namespace arpent::project {

/// What the workshop did to one element.
enum class Deed { created, modified, deleted };

/// An element that says something else than in the extract the carnet was made of, sent to OSM or
/// not. Metadata alone is no difference.
struct ElementDeed {
    Deed deed = Deed::modified;
    /// Who made it; who changed what it says now; who deleted it. Sorted, each once; "" for work
    /// before anybody chose a group.
    std::vector<std::string> groups;
};

/// « avant » and « après », and who did what in between: what stock-takes, posters and reports
/// count. Immutable; any thread.
struct Stock {
    std::shared_ptr<const osm::Graph> before;
    std::shared_ptr<const edit::Overlay> now;
    std::map<osm::ElementId, ElementDeed> deeds;

    /// Null for what nobody touched.
    const ElementDeed* deed_of(osm::ElementId id) const;
};

/// `extract` is what the carnet was made of. The thread that owns the history.
Stock take_stock(const edit::History& history, std::shared_ptr<const osm::Graph> extract);

}  // namespace arpent::project

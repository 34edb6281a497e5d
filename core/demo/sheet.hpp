// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"
#include "core/osm/memory_graph.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace arpent::demo {

/// Collects what is drawn as OSM elements. Lines and areas that pass through the same place share
/// its node, so that what is joined on the drawing board is joined on the map.
class Sheet {
public:
    /// A node of its own.
    osm::Ref point(Point at, osm::Tags tags);
    osm::Ref line(const Line& line, osm::Tags tags);
    osm::Ref area(const Line& ring, osm::Tags tags);
    /// An area with holes.
    osm::Ref area(const Line& outer, const std::vector<Line>& holes, const osm::Tags& tags);
    osm::Ref relation(std::vector<osm::Member> members, osm::Tags tags);

    /// The node that lines share at this place (made if needed), given more tags.
    osm::Ref corner(Point at, const osm::Tags& more = {});

    std::shared_ptr<const osm::MemoryGraph> finish() const;

private:
    osm::Ref way(std::vector<osm::Ref> nodes, osm::Tags tags);
    std::vector<osm::Ref> corners(const Line& line);

    std::vector<osm::Node> nodes_;
    std::vector<osm::Way> ways_;
    std::vector<osm::Relation> relations_;
    std::map<geo::Location, osm::Ref> corners_;
};

}  // namespace arpent::demo

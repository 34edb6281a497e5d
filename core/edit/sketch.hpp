// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

#include <vector>

namespace arpent::edit {

/// The map while an action works on it step by step: what the graph says, with the change so far.
/// Lives inside one action; the change is what comes out.
class Sketch {
public:
    explicit Sketch(const osm::Graph& graph) : graph_(graph) {}

    osm::Element get(osm::ElementId id) const;
    osm::NodePtr node(osm::Ref ref) const { return get(osm::node_id(ref)).node(); }
    osm::WayPtr way(osm::Ref ref) const { return get(osm::way_id(ref)).way(); }
    osm::RelationPtr relation(osm::Ref ref) const { return get(osm::relation_id(ref)).relation(); }
    /// Ascending.
    std::vector<osm::Ref> ways_of(osm::Ref node) const;
    std::vector<osm::Ref> relations_of(osm::ElementId id) const;

    /// Creates or replaces an element.
    void put(const osm::Element& element);
    void put_node(osm::Node node);
    void put_way(osm::Way way);
    void put_relation(osm::Relation relation);
    /// Nothing happens to what is not there.
    void remove(osm::ElementId id);

    const Change& change() const { return change_; }

private:
    const osm::Graph& graph_;
    Change change_;
};

}  // namespace arpent::edit

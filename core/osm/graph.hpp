// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/osm/element.hpp"

#include <functional>
#include <vector>

namespace arpent::osm {

/// How much of the map a drawing wants: `overview` leaves out what is only seen from zoom 14 on
/// (buildings, furniture, house numbers: see is_detail in detail.hpp).
enum class Level { overview, all };

/// What a box query hands over. A place is undefined where the extract does not hold the node.
class FeatureVisitor {
public:
    virtual ~FeatureVisitor() = default;
    /// A node with tags, or one that no way uses.
    virtual void on_node(const NodePtr& node) = 0;
    /// `line` has one location for each entry of way->nodes.
    virtual void on_way(const WayPtr& way, const std::vector<geo::Location>& line) = 0;
    virtual void on_relation(const RelationPtr& relation) = 0;
};

/// A map that can be read: the base of a carnet, the base with its edits, or a test's few elements.
/// Every function may be called from any thread; a Graph never changes while it is shared (edits
/// make another one). Throws Error when the file underneath cannot be read.
class Graph {
public:
    virtual ~Graph() = default;

    /// Null when absent or deleted.
    virtual NodePtr node(Ref ref) const = 0;
    virtual WayPtr way(Ref ref) const = 0;
    virtual RelationPtr relation(Ref ref) const = 0;

    /// The ways that use a node, each once, ascending.
    virtual std::vector<Ref> ways_of(Ref node) const = 0;
    /// The relations that hold an element, each once, ascending.
    virtual std::vector<Ref> relations_of(ElementId id) const = 0;

    /// All features whose box meets `box`; some beyond it may come too. No order is promised;
    /// each feature comes once. A relation is placed by the box of its node and way members.
    virtual void visit(const geo::Box& box, Level level, FeatureVisitor& visitor) const = 0;

    /// Every element of a type in file order (element_id.hpp), untagged nodes included.
    virtual void visit_all(ElementType type,
                           const std::function<void(const Element&)>& use) const = 0;

    /// What the data covers; empty for no data.
    virtual geo::Box box() const = 0;

    Element get(ElementId id) const;
    /// The same, and of what is known to be gone what it last said, with the version in which it
    /// went; none where the map never knew it.
    virtual Element last_known(ElementId id) const;
    /// One location for each node of the way; undefined for absent nodes.
    virtual std::vector<geo::Location> line_of(const Way& way) const;
    /// The box of an element; of a relation, of its node and way members.
    geo::Box box_of(const Element& element) const;
};

}  // namespace arpent::osm

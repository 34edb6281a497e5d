// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"

#include <map>
#include <set>

namespace arpent::osm {

/// A Graph of a few elements in memory: for tests, for the generated quarter, for small files.
/// Fill it before sharing it. Box queries look at every element.
class MemoryGraph final : public Graph {
public:
    void add(Element element);

    NodePtr node(Ref ref) const override;
    WayPtr way(Ref ref) const override;
    RelationPtr relation(Ref ref) const override;
    std::vector<Ref> ways_of(Ref node) const override;
    std::vector<Ref> relations_of(ElementId id) const override;
    void visit(const geo::Box& box, Level level, FeatureVisitor& visitor) const override;
    void visit_all(ElementType type, const std::function<void(const Element&)>& use) const override;
    geo::Box box() const override;

private:
    struct FileOrder {
        bool operator()(Ref a, Ref b) const { return file_order(a, b); }
    };
    std::map<Ref, NodePtr, FileOrder> nodes_;
    std::map<Ref, WayPtr, FileOrder> ways_;
    std::map<Ref, RelationPtr, FileOrder> relations_;
    std::map<Ref, std::set<Ref>> ways_of_;
    std::map<ElementId, std::set<Ref>> relations_of_;
};

}  // namespace arpent::osm

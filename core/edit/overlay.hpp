// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/fold.hpp"
#include "core/osm/graph.hpp"

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace arpent::edit {

/// The base with edits applied: an immutable Graph. The next one shares almost everything with it,
/// so a commit costs what it changes. From any thread.
class Overlay final : public osm::Graph {
public:
    /// The base without edits.
    explicit Overlay(std::shared_ptr<const osm::Graph> base);
    ~Overlay() override;

    /// This with more writes applied, in order.
    std::shared_ptr<const Overlay> with(std::span<const Write> writes) const;
    /// This with elements as they are given, metadata included.
    std::shared_ptr<const Overlay> with_states(
        const std::map<osm::ElementId, ElementState>& states) const;
    /// This with a change applied, to look at before it is committed.
    std::shared_ptr<const Overlay> with(const Change& change) const;

    const std::shared_ptr<const osm::Graph>& base() const;
    /// What an element says, deleted or not.
    ElementState state(osm::ElementId id) const;
    /// Every element that differs from the base, by type and ref, each as the base has it and now.
    void for_each_difference(const std::function<void(const ElementChange&)>& use) const;

    osm::Element last_known(osm::ElementId id) const override { return state(id).content; }
    osm::NodePtr node(osm::Ref ref) const override;
    osm::WayPtr way(osm::Ref ref) const override;
    osm::RelationPtr relation(osm::Ref ref) const override;
    std::vector<osm::Ref> ways_of(osm::Ref node) const override;
    std::vector<osm::Ref> relations_of(osm::ElementId id) const override;
    void visit(const geo::Box& box, osm::Level level, osm::FeatureVisitor& visitor) const override;
    void visit_all(osm::ElementType type,
                   const std::function<void(const osm::Element&)>& use) const override;
    /// The base's box, grown to hold the nodes that edits made or moved.
    geo::Box box() const override;
    std::vector<geo::Location> line_of(const osm::Way& way) const override;

private:
    struct Layers;
    explicit Overlay(std::shared_ptr<const Layers> layers);

    std::shared_ptr<const Layers> layers_;
};

}  // namespace arpent::edit

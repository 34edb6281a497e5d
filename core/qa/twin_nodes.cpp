// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qa/check.hpp"
#include "core/qa/same_level.hpp"

#include <algorithm>

namespace arpent::qa {
namespace {

/// Looks for other nodes where some node is.
class TwinFinder final : public osm::FeatureVisitor {
public:
    TwinFinder(const osm::Graph& graph, const osm::Element& element, osm::Ref ref,
               geo::Location place)
        : graph_(graph), element_(element), ref_(ref), place_(place) {}

    bool found() const { return found_; }

    void on_node(const osm::NodePtr& node) override {
        // A thing on the line's point may stand on its own, one that says the same may not.
        const auto own = graph_.node(ref_);
        found_ = found_ ||
                 (node->ref != ref_ && node->location == place_ && own && own->tags == node->tags);
    }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (!are_on_one_level(element_.tags(), way->tags)) {
            return;
        }
        for (std::size_t i = 0; i < line.size() && !found_; ++i) {
            found_ = line[i] == place_ && way->nodes[i] != ref_;
        }
    }
    void on_relation(const osm::RelationPtr& /*relation*/) override {}

private:
    const osm::Graph& graph_;
    const osm::Element& element_;
    osm::Ref ref_;
    geo::Location place_;
    bool found_ = false;
};

bool has_twin(const osm::Graph& graph, const osm::Element& element, osm::Ref ref,
              geo::Location place) {
    if (!place.is_defined()) {
        return false;
    }
    TwinFinder finder(graph, element, ref, place);
    graph.visit({place, place}, osm::Level::all, finder);
    return finder.found();
}

}  // namespace

std::vector<Message> check_twin_nodes(const osm::Element& element, const osm::Graph& graph) {
    const std::vector<Message> advice{{"advice.twin_nodes", {}}};
    if (const auto node = element.node()) {
        const bool is_alone = graph.ways_of(node->ref).empty();
        return is_alone && has_twin(graph, element, node->ref, node->location)
                   ? advice
                   : std::vector<Message>{};
    }
    if (const auto way = element.way()) {
        const auto line = graph.line_of(*way);
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (has_twin(graph, element, way->nodes[i], line[i])) {
                return advice;
            }
        }
    }
    return {};
}

}  // namespace arpent::qa

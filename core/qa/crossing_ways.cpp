// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/predicate.hpp"
#include "core/preset/condition.hpp"
#include "core/qa/check.hpp"
#include "core/qa/same_level.hpp"

#include <algorithm>

namespace arpent::qa {
namespace {

bool is_path(const osm::Tags& tags) {
    static const preset::TagCondition unbuilt{"highway", {"proposed", "construction", "razed"}};
    return tags.has("highway") && !unbuilt.holds(tags) && !tags.has("area", "yes");
}

/// Both ends of each segment lie on different sides of the other.
bool cross(geo::Location a, geo::Location b, geo::Location c, geo::Location d) {
    const auto side = [](geo::Location from, geo::Location to, geo::Location of) {
        const auto turn = geo::orientation(from, to, of);
        return turn < 0 ? -1 : turn > 0 ? 1 : 0;
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

class CrossingFinder final : public osm::FeatureVisitor {
public:
    CrossingFinder(const osm::WayPtr& way, const std::vector<geo::Location>& line)
        : way_(way), line_(line) {}

    bool found() const { return found_; }

    void on_node(const osm::NodePtr& /*node*/) override {}
    void on_relation(const osm::RelationPtr& /*relation*/) override {}
    void on_way(const osm::WayPtr& other, const std::vector<geo::Location>& line) override {
        if (found_ || other->ref == way_->ref || !is_path(other->tags) ||
            !are_on_one_level(way_->tags, other->tags)) {
            return;
        }
        for (std::size_t i = 1; i < line_.size(); ++i) {
            for (std::size_t j = 1; j < line.size(); ++j) {
                if (line_[i - 1].is_defined() && line_[i].is_defined() &&
                    line[j - 1].is_defined() && line[j].is_defined() &&
                    cross(line_[i - 1], line_[i], line[j - 1], line[j])) {
                    found_ = true;
                    return;
                }
            }
        }
    }

private:
    const osm::WayPtr& way_;
    const std::vector<geo::Location>& line_;
    bool found_ = false;
};

}  // namespace

std::vector<Message> check_crossing_ways(const osm::Element& element, const osm::Graph& graph) {
    const auto way = element.way();
    if (!way || !is_path(way->tags)) {
        return {};
    }
    const auto line = graph.line_of(*way);
    CrossingFinder finder(way, line);
    graph.visit(graph.box_of(element), osm::Level::all, finder);
    return finder.found() ? std::vector<Message>{{"advice.crossing_ways", {}}}
                          : std::vector<Message>{};
}

}  // namespace arpent::qa

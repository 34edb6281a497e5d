// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/pick.hpp"

#include "core/geo/predicate.hpp"
#include "core/osm/area.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace arpent::map {
namespace {

/// Points are small: one may miss them by half as much again.
constexpr double point_factor = 1.5;

double distance(ScreenPoint a, ScreenPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct Nearest {
    double distance = 0;
    std::size_t segment = 0;
    ScreenPoint at;
};

Nearest nearest_on_segment(ScreenPoint a, ScreenPoint b, ScreenPoint cursor) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double share =
        squared > 0
            ? std::clamp(((cursor.x - a.x) * dx + (cursor.y - a.y) * dy) / squared, 0.0, 1.0)
            : 0;
    const ScreenPoint at{a.x + share * dx, a.y + share * dy};
    return {distance(at, cursor), 0, at};
}

class Collector final : public osm::FeatureVisitor {
public:
    Collector(const Camera& camera, ScreenPoint cursor, const PickOptions& options)
        : camera_(camera), cursor_(cursor), place_(camera.to_location(cursor)), options_(options) {}

    void on_node(const osm::NodePtr& node) override {
        const double away = distance(camera_.to_screen(node->location), cursor_);
        if (away <= options_.tolerance_px * point_factor) {
            const osm::ElementId id = osm::node_id(node->ref);
            picks_.push_back({{Pick::Kind::point, id, id, 0, node->location, away}, 0});
        }
    }

    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (std::ranges::find(options_.vertices_of, way->ref) != options_.vertices_of.end()) {
            add_vertices(*way, line);
        }
        const osm::ElementId id = osm::way_id(way->ref);
        const bool area = osm::is_area(*way);
        Nearest nearest{options_.tolerance_px + 1, 0, {}};
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            if (line[i].is_defined() && line[i + 1].is_defined()) {
                Nearest here = nearest_on_segment(camera_.to_screen(line[i]),
                                                  camera_.to_screen(line[i + 1]), cursor_);
                if (here.distance < nearest.distance) {
                    nearest = here;
                    nearest.segment = i;
                }
            }
        }
        const double size = area ? std::abs(geo::ring_area(line)) : 0;
        if (nearest.distance <= options_.tolerance_px && !(area && way->tags.empty())) {
            picks_.push_back({{area ? Pick::Kind::area : Pick::Kind::line, id, id, nearest.segment,
                               camera_.to_location(nearest.at), nearest.distance},
                              size});
        } else if (area && options_.areas && geo::ring_contains(line, place_)) {
            picks_.push_back({{Pick::Kind::area, id, id, 0, place_, 0}, size});
        }
    }

    void on_relation(const osm::RelationPtr&) override {}

    std::vector<Pick> take() {
        std::ranges::sort(picks_, {}, [](const Sized& sized) {
            return std::tuple(sized.pick.kind, sized.size, sized.pick.distance_px,
                              sized.pick.element);
        });
        std::vector<Pick> picks;
        std::ranges::transform(picks_, std::back_inserter(picks), &Sized::pick);
        return picks;
    }

private:
    struct Sized {
        Pick pick;
        double size = 0;  ///< of an area
    };

    void add_vertices(const osm::Way& way, const std::vector<geo::Location>& line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            // The end of a ring is its start: one vertex, one pick.
            if (!line[i].is_defined() || (i > 0 && i + 1 == line.size() && way.is_closed())) {
                continue;
            }
            const double away = distance(camera_.to_screen(line[i]), cursor_);
            if (away <= options_.tolerance_px * point_factor) {
                picks_.push_back({{Pick::Kind::vertex, osm::node_id(way.nodes[i]),
                                   osm::way_id(way.ref), i, line[i], away},
                                  0});
            }
        }
    }

    const Camera& camera_;
    ScreenPoint cursor_;
    geo::Location place_;
    const PickOptions& options_;
    std::vector<Sized> picks_;
};

geo::Box box_around(const Camera& camera, ScreenPoint cursor, double pixels) {
    geo::Box box;
    box.extend(camera.to_location({cursor.x - pixels, cursor.y - pixels}));
    box.extend(camera.to_location({cursor.x + pixels, cursor.y + pixels}));
    return box;
}

}  // namespace

std::vector<Pick> pick_all(const osm::Graph& graph, const Camera& camera, ScreenPoint cursor,
                           const PickOptions& options) {
    Collector collector(camera, cursor, options);
    graph.visit(box_around(camera, cursor, options.tolerance_px * point_factor), osm::Level::all,
                collector);
    return collector.take();
}

std::optional<Pick> pick_node(const osm::Graph& graph, const Camera& camera, ScreenPoint cursor,
                              double tolerance_px) {
    /// Every node that is there, of any way or alone.
    class Nodes final : public osm::FeatureVisitor {
    public:
        Nodes(const Camera& camera, ScreenPoint cursor, double tolerance_px)
            : camera_(camera), cursor_(cursor), tolerance_px_(tolerance_px) {}

        void on_node(const osm::NodePtr& node) override {
            const osm::ElementId id = osm::node_id(node->ref);
            consider({Pick::Kind::point, id, id, 0, node->location, 0});
        }
        void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
            for (std::size_t i = 0; i < line.size(); ++i) {
                if (line[i].is_defined()) {
                    consider({Pick::Kind::vertex, osm::node_id(way->nodes[i]),
                              osm::way_id(way->ref), i, line[i], 0});
                }
            }
        }
        void on_relation(const osm::RelationPtr&) override {}

        std::optional<Pick> best;

    private:
        void consider(Pick pick) {
            pick.distance_px = distance(camera_.to_screen(pick.location), cursor_);
            const auto order = [](const Pick& each) {
                return std::tuple(each.distance_px, each.element, each.owner);
            };
            if (pick.distance_px <= tolerance_px_ && (!best || order(pick) < order(*best))) {
                best = pick;
            }
        }

        const Camera& camera_;
        ScreenPoint cursor_;
        double tolerance_px_;
    };
    Nodes nodes(camera, cursor, tolerance_px);
    graph.visit(box_around(camera, cursor, tolerance_px), osm::Level::all, nodes);
    return nodes.best;
}

}  // namespace arpent::map

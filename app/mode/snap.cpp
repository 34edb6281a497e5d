// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/snap.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::mode {
namespace {

double distance(map::ScreenPoint a, map::ScreenPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The nearest place to `p` on the segment a–b, as a share of the way from a to b.
double share_along(map::ScreenPoint a, map::ScreenPoint b, map::ScreenPoint p) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    if (length2 == 0) return 0;
    return std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
}

/// Measures on the screen, where the hand is.
class Search final : public osm::FeatureVisitor {
public:
    Search(const map::Camera& camera, map::ScreenPoint cursor, const SnapOptions& options)
        : camera_(camera),
          cursor_(cursor),
          options_(options),
          node_px_(options.tolerance_px),
          line_px_(options.tolerance_px) {}

    void on_node(const osm::NodePtr& /*node*/) override {}
    void on_relation(const osm::RelationPtr& /*relation*/) override {}

    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (options_.meets && !options_.meets(*way)) return;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i].is_defined()) look_at_node(way->nodes[i], line[i]);
            if (i + 1 < line.size()) look_at_segment(*way, line, i);
        }
    }

    operation::Anchor result() const {
        if (node_.node != 0) return node_;
        if (line_.way != 0) return line_;
        return free_anchor(camera_, cursor_);
    }

private:
    void look_at_node(osm::Ref ref, geo::Location place) {
        if (ref == options_.without_node) return;
        const double px = distance(camera_.to_screen(place), cursor_);
        // Equal distances (two nodes in one place) go to the smaller ref, in any visiting order.
        if (px > node_px_ || (px == node_px_ && node_.node != 0 && ref >= node_.node)) return;
        node_px_ = px;
        node_ = {place, ref, 0, 0};
    }

    void look_at_segment(const osm::Way& way, const std::vector<geo::Location>& line,
                         std::size_t i) {
        if (!line[i].is_defined() || !line[i + 1].is_defined()) return;
        if (way.nodes[i] == options_.without_node || way.nodes[i + 1] == options_.without_node) {
            return;
        }
        const map::ScreenPoint a = camera_.to_screen(line[i]);
        const map::ScreenPoint b = camera_.to_screen(line[i + 1]);
        const double share = share_along(a, b, cursor_);
        const map::ScreenPoint near{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
        const double px = distance(near, cursor_);
        if (px > line_px_ || (px == line_px_ && line_.way != 0 && way.ref >= line_.way)) return;
        line_px_ = px;
        line_ = {camera_.to_location(near), 0, way.ref, i};
    }

    const map::Camera& camera_;
    map::ScreenPoint cursor_;
    const SnapOptions& options_;
    double node_px_;
    double line_px_;
    operation::Anchor node_;
    operation::Anchor line_;
};

}  // namespace

operation::Anchor free_anchor(const map::Camera& camera, map::ScreenPoint cursor) {
    return {camera.to_location(cursor), 0, 0, 0};
}

operation::Anchor snap(const osm::Graph& graph, const map::Camera& camera, map::ScreenPoint cursor,
                       const SnapOptions& options) {
    geo::Box box;
    const double reach = options.tolerance_px;
    box.extend(camera.to_location({cursor.x - reach, cursor.y - reach}));
    box.extend(camera.to_location({cursor.x + reach, cursor.y + reach}));
    Search search(camera, cursor, options);
    graph.visit(box, osm::Level::all, search);
    return search.result();
}

bool is_path(const osm::Way& way) {
    return way.tags.has("highway") || way.tags.has("area:highway") || way.tags.has("railway");
}

}  // namespace arpent::mode

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/scene.hpp"

#include "core/base/number.hpp"
#include "core/render/rings.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace arpent::render {
namespace {

constexpr double detail_zoom = 14;
constexpr double tree_zoom = 16;
constexpr double crossing_zoom = 17;
/// Vertices closer than this to the last one add nothing that could be seen.
constexpr double step_px = 0.4;

Height height_of(const osm::Tags& tags) {
    Height height;
    const auto tunnel = tags["tunnel"];
    height.tunnel = (!tunnel.empty() && tunnel != "no") || tags.has("covered", "yes");
    const auto bridge = tags["bridge"];
    height.bridge = !bridge.empty() && bridge != "no" && !height.tunnel;
    const auto layer = parse_int(tags["layer"]);
    height.layer = static_cast<int>(std::clamp<std::int64_t>(layer.value_or(0), -5, 5));
    if (!layer && (height.bridge || height.tunnel)) {
        height.layer = height.bridge ? 1 : -1;
    }
    return height;
}

class Collector final : public osm::FeatureVisitor {
public:
    Collector(const osm::Graph& graph, const Projection& projection, double zoom)
        : graph_(graph), projection_(projection), zoom_(zoom) {}

    void on_node(const osm::NodePtr& node) override {
        const osm::Tags& tags = node->tags;
        if (zoom_ >= tree_zoom && tags.has("natural", "tree")) {
            scene_.trees.push_back({projection_(node->location), radius_of(tags)});
        } else if (zoom_ >= crossing_zoom && tags.has("highway", "crossing") &&
                   tags["crossing"] != "unmarked" && tags["crossing:markings"] != "no") {
            scene_.crossings.push_back(projection_(node->location));
        }
    }

    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (way->tags.empty()) {
            return;
        }
        if (way->is_closed()) {
            const AreaStyle* style = area_style(way->tags);
            if (style != nullptr) {
                if (zoom_ >= style->min_zoom) {
                    add_area(*style, osm::way_id(way->ref), std::span(&line, 1));
                }
                return;
            }
        }
        add_road(*way, line);
        add_line(*way, line);
    }

    void on_relation(const osm::RelationPtr& relation) override {
        if (!relation->tags.has("type", "multipolygon")) {
            return;
        }
        const AreaStyle* style = area_style(relation->tags);
        if (style != nullptr && zoom_ >= style->min_zoom) {
            add_area(*style, osm::relation_id(relation->ref), rings_of(graph_, *relation));
        }
    }

    Scene take() {
        std::ranges::sort(scene_.areas, [](const AreaShape& a, const AreaShape& b) {
            return std::tuple(a.style->order, -a.size, a.id) <
                   std::tuple(b.style->order, -b.size, b.id);
        });
        std::ranges::sort(scene_.roads, [](const RoadShape& a, const RoadShape& b) {
            return std::tuple(a.height.layer, a.style->rank, a.ref) <
                   std::tuple(b.height.layer, b.style->rank, b.ref);
        });
        std::ranges::sort(scene_.lines, [](const LineShape& a, const LineShape& b) {
            return std::tuple(a.height.layer, a.style->order, a.ref) <
                   std::tuple(b.height.layer, b.style->order, b.ref);
        });
        std::ranges::sort(scene_.trees, [](const TreeShape& a, const TreeShape& b) {
            return std::tuple(a.at.y, a.at.x) < std::tuple(b.at.y, b.at.x);
        });
        return std::move(scene_);
    }

private:
    static double radius_of(const osm::Tags& tags) {
        const auto crown = parse_double(tags["diameter_crown"]);
        return crown && *crown > 1 && *crown < 30 ? *crown / 2 : 2.2;
    }

    /// The line in pixels, thinned out; vertices that the extract lacks are passed over.
    Line project(std::span<const geo::Location> places) const {
        Line line;
        line.reserve(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i].is_defined()) {
                continue;
            }
            const Point point = projection_(places[i]);
            const bool last = i + 1 == places.size();
            if (line.empty() || last ||
                std::abs(point.x - line.back().x) + std::abs(point.y - line.back().y) > step_px) {
                line.push_back(point);
            }
        }
        return line;
    }

    void add_area(const AreaStyle& style, osm::ElementId id, std::span<const Ring> rings) {
        AreaShape shape{&style, id, {}, 0};
        for (const Ring& ring : rings) {
            Line line = project(ring);
            if (line.size() < 3) {
                continue;
            }
            if (line.front() != line.back()) {
                line.push_back(line.front());
            }
            const Rect bounds = bounds_of(line);
            shape.size =
                std::max(shape.size, (bounds.right - bounds.left) * (bounds.bottom - bounds.top));
            shape.rings.push_back(std::move(line));
        }
        if (!shape.rings.empty()) {
            scene_.areas.push_back(std::move(shape));
        }
    }

    /// A line is broken where the extract lacks a vertex.
    template <typename Use>
    void for_each_run(std::span<const geo::Location> places, Use use) const {
        const auto defined = [](geo::Location place) { return place.is_defined(); };
        auto first = places.begin();
        while (true) {
            first = std::find_if(first, places.end(), defined);
            const auto last = std::find_if_not(first, places.end(), defined);
            if (first == places.end()) {
                return;
            }
            if (Line line = project(std::span(first, last)); line.size() >= 2) {
                use(std::move(line));
            }
            first = last;
        }
    }

    void add_road(const osm::Way& way, std::span<const geo::Location> places) {
        const RoadStyle* style = road_style(way.tags);
        if (style == nullptr || zoom_ < style->min_zoom) {
            return;
        }
        const Height height = height_of(way.tags);
        for_each_run(places, [&](Line line) {
            scene_.roads.push_back({style, way.ref, std::move(line), height, oneway(way.tags)});
        });
    }

    void add_line(const osm::Way& way, std::span<const geo::Location> places) {
        const LineStyle* style = line_style(way.tags);
        if (style == nullptr || zoom_ < style->min_zoom) {
            return;
        }
        const Height height = height_of(way.tags);
        if (height.tunnel && style->order == LineOrder::water) {
            return;
        }
        const bool crossing =
            zoom_ >= crossing_zoom && way.tags.has("footway", "crossing") && !height.tunnel;
        for_each_run(places, [&](Line line) {
            scene_.lines.push_back({style, way.ref, std::move(line), height, crossing});
        });
    }

    const osm::Graph& graph_;
    const Projection& projection_;
    double zoom_;
    Scene scene_;
};

}  // namespace

Scene collect_scene(const osm::Graph& graph, const geo::Box& box, const Projection& projection,
                    double zoom) {
    Collector collector(graph, projection, zoom);
    graph.visit(box, zoom < detail_zoom ? osm::Level::overview : osm::Level::all, collector);
    return collector.take();
}

}  // namespace arpent::render

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/memory_graph.hpp"
#include "core/render/cairo.hpp"
#include "core/render/draw_tile.hpp"

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace arpent::test {

/// A map written down in the units of a drawing: nodes stand at pixels of a frame around 2.3° E,
/// 48.8° N at a zoom.
class SmallMap {
public:
    explicit SmallMap(double zoom, double width = 512, double height = 512) {
        const geo::WorldPoint middle = geo::to_world(geo::Location::from_degrees(2.3, 48.8));
        const double pixels = 512 * std::exp2(zoom);
        frame.projection = {{middle.x - width / 2 / pixels, middle.y - height / 2 / pixels},
                            pixels};
        frame.width = width;
        frame.height = height;
        frame.zoom = zoom;
    }

    osm::Ref node(double x, double y, osm::Tags tags = {}) {
        const geo::Location at = geo::to_location(frame.projection.to_world({x, y}));
        graph.add(std::make_shared<const osm::Node>(osm::Node{++last_, {}, std::move(tags), at}));
        return last_;
    }
    osm::Ref way(const std::vector<render::Point>& points, osm::Tags tags, bool closed = false) {
        std::vector<osm::Ref> nodes;
        for (const render::Point point : points) {
            nodes.push_back(node(point.x, point.y));
        }
        if (closed) {
            nodes.push_back(nodes.front());
        }
        graph.add(std::make_shared<const osm::Way>(
            osm::Way{++last_, {}, std::move(tags), std::move(nodes)}));
        return last_;
    }
    osm::Ref area(const std::vector<render::Point>& points, osm::Tags tags) {
        return way(points, std::move(tags), true);
    }
    static std::vector<render::Point> square(double left, double top, double side) {
        return {{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}};
    }

    render::SurfacePtr draw() const {
        auto surface = render::make_surface(CAIRO_FORMAT_RGB24, static_cast<int>(frame.width),
                                            static_cast<int>(frame.height));
        const auto cr = render::make_context(surface.get());
        render::draw_map(cr.get(), frame, graph);
        cairo_surface_flush(surface.get());
        return surface;
    }

    osm::MemoryGraph graph;
    render::Frame frame;

private:
    osm::Ref last_ = 0;
};

inline render::Color pixel(const render::SurfacePtr& surface, int x, int y) {
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    const unsigned char* at = data + y * cairo_image_surface_get_stride(surface.get()) + x * 4;
    return {at[2], at[1], at[0], 255};
}

inline render::Color ink(render::Ink name) { return render::Palette::screen()[name]; }

}  // namespace arpent::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/edit_layer.hpp"
#include "core/render/area_style.hpp"
#include "core/render/line_style.hpp"
#include "core/render/road_style.hpp"
#include "core/render/symbol_style.hpp"

namespace arpent::map {
namespace {

/// Zoom of the widths: where people edit. A frame or two later the tile shows the true one.
constexpr double editing_zoom = 18;

Shape point_shape(const osm::Node& node) {
    const render::Palette& palette = render::Palette::screen();
    Shape shape;
    shape.kind = Shape::Kind::point;
    shape.places = {node.location};
    shape.width = 8;
    shape.casing_width = 1.5;
    if (const auto* symbol = render::symbol_style(node.tags)) {
        shape.color = palette[symbol->ink];
    }
    return shape;
}

Shape way_shape(const osm::Graph& graph, const osm::Way& way) {
    const render::Palette& palette = render::Palette::screen();
    Shape shape;
    shape.places = graph.line_of(way);
    const auto* area = way.is_closed() ? render::area_style(way.tags) : nullptr;
    if (area != nullptr) {
        shape.kind = Shape::Kind::area;
        shape.fill = palette[area->fill];
        shape.color = palette[area->edge == render::Ink::none ? area->fill : area->edge];
        shape.width = 1.2;
        shape.casing_width = 0;
    } else if (const auto* road = render::road_style(way.tags)) {
        shape.color = palette[road->fill];
        shape.casing = palette[render::Ink::casing];
        shape.width = road->width(editing_zoom);
        shape.casing_width = render::casing_width(editing_zoom);
    } else if (const auto* line = render::line_style(way.tags)) {
        shape.color = palette[line->ink];
        shape.width = line->width(editing_zoom);
        shape.dash = line->dash[0] * shape.width;
        shape.casing_width = 1;
    } else {
        shape.width = 1.5;
        shape.casing_width = 1;
    }
    return shape;
}

}  // namespace

std::vector<Shape> fresh_shapes(const osm::Graph& graph, osm::ElementId id) {
    if (id.type == osm::ElementType::node) {
        if (const auto node = graph.node(id.ref); node && !node->tags.empty()) {
            return {point_shape(*node)};
        }
    } else if (id.type == osm::ElementType::way) {
        if (const auto way = graph.way(id.ref)) {
            return {way_shape(graph, *way)};
        }
    }
    return {};
}

}  // namespace arpent::map

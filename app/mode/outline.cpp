// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/outline.hpp"

#include <utility>

namespace arpent::mode {
namespace {

constexpr std::uint32_t action = 0x0B6B63;
constexpr std::uint32_t attention = 0xC6252B;

render::Color ink(Emphasis emphasis) {
    return emphasis == Emphasis::hovered ? render::Color::hex(action, 150)
                                         : render::Color::hex(action);
}

}  // namespace

map::Shape outline_of_line(std::vector<geo::Location> line, Emphasis emphasis) {
    map::Shape shape;
    shape.kind = map::Shape::Kind::line;
    shape.places = std::move(line);
    shape.color = ink(emphasis);
    shape.width = emphasis == Emphasis::hovered ? 4 : 3;
    if (emphasis == Emphasis::ghost) shape.dash = 8;
    return shape;
}

map::Shape outline_of_point(geo::Location place, Emphasis emphasis) {
    map::Shape shape;
    shape.kind = map::Shape::Kind::point;
    shape.places = {place};
    shape.fill = render::Color::hex(action, 40);
    shape.color = emphasis == Emphasis::ghost ? ink(emphasis) : render::Color::hex(action, 90);
    shape.width = emphasis == Emphasis::ghost ? 14 : 28;
    return shape;
}

std::vector<map::Shape> outline(const osm::Graph& graph, osm::ElementId id, Emphasis emphasis) {
    if (id.type == osm::ElementType::node) {
        const osm::NodePtr node = graph.node(id.ref);
        if (!node) return {};
        return {outline_of_point(node->location, emphasis)};
    }
    if (id.type == osm::ElementType::way) {
        const osm::WayPtr way = graph.way(id.ref);
        if (!way) return {};
        return {outline_of_line(graph.line_of(*way), emphasis)};
    }
    const osm::RelationPtr relation = graph.relation(id.ref);
    std::vector<map::Shape> shapes;
    if (!relation) return shapes;
    for (const osm::Member& member : relation->members) {
        if (member.id.type == osm::ElementType::relation) continue;
        for (map::Shape& shape : outline(graph, member.id, emphasis)) {
            shapes.push_back(std::move(shape));
        }
    }
    return shapes;
}

std::vector<map::Shape> connection_mark(const operation::Anchor& anchor) {
    if (!anchor.is_connected()) return {};
    map::Shape ring;
    ring.kind = map::Shape::Kind::point;
    ring.places = {anchor.place};
    ring.color = render::Color::hex(attention, 70);
    ring.width = 26;
    map::Shape heart = ring;
    heart.color = render::Color::hex(attention);
    heart.width = 10;
    return {ring, heart};
}

}  // namespace arpent::mode

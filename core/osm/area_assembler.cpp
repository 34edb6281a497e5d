// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/area_assembler.hpp"

#include <osmium/area/assembler.hpp>
#include <osmium/builder/osm_object_builder.hpp>
#include <osmium/memory/buffer.hpp>
#include <osmium/osm/area.hpp>

#include <cstddef>
#include <utility>

namespace arpent::osm {
namespace {

osmium::Location to_osmium(geo::Location location) {
    return location.is_defined() ? osmium::Location{location.x, location.y} : osmium::Location{};
}

/// `line` has one location for each node.
void build_way(osmium::memory::Buffer& buffer, const Way& way,
               const std::vector<geo::Location>& line) {
    {
        osmium::builder::WayBuilder builder{buffer};
        builder.set_id(way.ref);
        osmium::builder::WayNodeListBuilder nodes{builder};
        for (std::size_t i = 0; i < way.nodes.size(); ++i) {
            nodes.add_node_ref(way.nodes[i], to_osmium(line[i]));
        }
    }
    buffer.commit();
}

Ring to_ring(const osmium::NodeRefList& nodes) {
    Ring ring;
    ring.reserve(nodes.size());
    for (const auto& node : nodes) {
        ring.push_back({node.location().x(), node.location().y()});
    }
    return ring;
}

std::vector<Polygon> polygons_in(const osmium::memory::Buffer& buffer) {
    std::vector<Polygon> polygons;
    for (const auto& area : buffer.select<osmium::Area>()) {
        for (const auto& outer : area.outer_rings()) {
            Polygon polygon{to_ring(outer), {}};
            for (const auto& inner : area.inner_rings(outer)) {
                polygon.holes.push_back(to_ring(inner));
            }
            polygons.push_back(std::move(polygon));
        }
    }
    return polygons;
}

osmium::area::AssemblerConfig configuration() {
    osmium::area::AssemblerConfig config;
    config.create_empty_areas = false;
    return config;
}

constexpr std::size_t first_buffer_bytes = 16 * 1024;

}  // namespace

std::vector<Polygon> assemble(const Graph& graph, const Relation& relation) {
    osmium::memory::Buffer input{first_buffer_bytes, osmium::memory::Buffer::auto_grow::yes};
    std::vector<std::size_t> offsets;
    for (const Member& member : relation.members) {
        if (member.id.type != ElementType::way) {
            continue;
        }
        const WayPtr way = graph.way(member.id.ref);
        if (!way) {
            return {};
        }
        offsets.push_back(input.committed());
        build_way(input, *way, graph.line_of(*way));
    }
    if (offsets.empty()) {
        return {};
    }
    const std::size_t relation_offset = input.committed();
    {
        osmium::builder::RelationBuilder builder{input};
        builder.set_id(relation.ref);
        osmium::builder::RelationMemberListBuilder members{builder};
        for (const std::size_t offset : offsets) {
            members.add_member(osmium::item_type::way, input.get<osmium::Way>(offset).id(), "");
        }
    }
    input.commit();
    // Only now: a growing buffer moves what it holds.
    std::vector<const osmium::Way*> ways;
    for (const std::size_t offset : offsets) {
        ways.push_back(&input.get<osmium::Way>(offset));
    }
    const auto config = configuration();
    osmium::area::Assembler assembler{config};
    osmium::memory::Buffer output{first_buffer_bytes, osmium::memory::Buffer::auto_grow::yes};
    assembler(input.get<osmium::Relation>(relation_offset), ways, output);
    return polygons_in(output);
}

std::vector<Polygon> assemble(const Way& way, const std::vector<geo::Location>& line) {
    if (!way.is_closed()) {
        return {};
    }
    osmium::memory::Buffer input{first_buffer_bytes, osmium::memory::Buffer::auto_grow::yes};
    build_way(input, way, line);
    const auto config = configuration();
    osmium::area::Assembler assembler{config};
    osmium::memory::Buffer output{first_buffer_bytes, osmium::memory::Buffer::auto_grow::yes};
    assembler(input.get<osmium::Way>(0), output);
    return polygons_in(output);
}

}  // namespace arpent::osm

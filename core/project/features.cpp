// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/features.hpp"

#include "core/base/error.hpp"
#include "core/osm/area_assembler.hpp"

#include <optional>
#include <utility>

namespace arpent::project {
namespace {

/// The pieces of a line between nodes that the extract lacks, each of two places at least.
void add_pieces(std::vector<Line>& lines, const Line& line) {
    Line piece;
    const auto end_piece = [&] {
        if (piece.size() >= 2) {
            lines.push_back(std::move(piece));
        }
        piece = {};
    };
    for (const auto place : line) {
        if (place.is_defined()) {
            piece.push_back(place);
        } else {
            end_piece();
        }
    }
    end_piece();
}

std::optional<Geometry> some(std::vector<Line> lines) {
    return lines.empty() ? std::nullopt : std::optional<Geometry>(std::move(lines));
}

std::optional<Geometry> geometry_of(const osm::Graph& graph, const osm::Way& way) {
    const Line line = graph.line_of(way);
    if (osm::is_area(way)) {
        if (auto surfaces = osm::assemble(way, line); !surfaces.empty()) {
            return surfaces;
        }
    }
    std::vector<Line> lines;
    add_pieces(lines, line);
    return some(std::move(lines));
}

std::optional<Geometry> geometry_of(const osm::Graph& graph, const osm::Relation& relation) {
    if (osm::is_area(relation)) {
        if (auto surfaces = osm::assemble(graph, relation); !surfaces.empty()) {
            return surfaces;
        }
    }
    std::vector<Line> lines;
    for (const osm::Member& member : relation.members) {
        if (member.id.type != osm::ElementType::way) {
            continue;
        }
        if (const auto way = graph.way(member.id.ref)) {
            add_pieces(lines, graph.line_of(*way));
        }
    }
    return some(std::move(lines));
}

std::optional<Geometry> geometry_of(const osm::Graph& graph, const osm::Element& element) {
    if (const auto node = element.node()) {
        return node->location.is_defined() ? std::optional<Geometry>(node->location) : std::nullopt;
    }
    if (const auto way = element.way()) {
        return geometry_of(graph, *way);
    }
    return geometry_of(graph, *element.relation());
}

}  // namespace

void for_each_feature(const osm::Graph& graph, const std::function<void(const Feature&)>& use,
                      job::Progress& progress, const std::stop_token& stop) {
    double share = 0;
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        graph.visit_all(type, [&](const osm::Element& element) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            if (element.tags().empty()) {
                return;
            }
            if (auto geometry = geometry_of(graph, element)) {
                use({element, std::move(*geometry)});
            }
        });
        progress.set(share += 1.0 / 3);
    }
}

}  // namespace arpent::project

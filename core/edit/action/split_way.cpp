// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/split_way.hpp"

#include "core/edit/sketch.hpp"
#include "core/edit/split_members.hpp"
#include "core/geo/mercator.hpp"
#include "core/osm/area.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Ref;
using Nodes = std::vector<Ref>;

/// The pieces of a line cut at every inner place of the given nodes.
std::vector<Nodes> cut_line(const Nodes& nodes, const std::set<Ref>& cuts) {
    std::vector<Nodes> pieces{{nodes.front()}};
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        pieces.back().push_back(nodes[i]);
        if (i + 1 < nodes.size() && cuts.contains(nodes[i])) {
            pieces.push_back({nodes[i]});
        }
    }
    return pieces;
}

/// A ring has no end of its own: it is first turned to begin at a cut.
std::vector<Nodes> cut_ring(const Nodes& nodes, const std::set<Ref>& cuts) {
    Nodes ring(nodes.begin(), nodes.end() - 1);
    const auto first = std::ranges::find_if(ring, [&](Ref ref) { return cuts.contains(ref); });
    if (first == ring.end()) {
        return {nodes};
    }
    std::rotate(ring.begin(), first, ring.end());
    ring.push_back(ring.front());
    return cut_line(ring, cuts);
}

double length_m(const osm::Graph& graph, const Nodes& nodes) {
    double length = 0;
    geo::Location last;
    for (const Ref ref : nodes) {
        const auto node = graph.node(ref);
        if (node && node->location.is_defined()) {
            length += last.is_defined() ? geo::distance_m(last, node->location) : 0;
            last = node->location;
        }
    }
    return length;
}

std::size_t longest(const osm::Graph& graph, const std::vector<Nodes>& pieces) {
    std::size_t best = 0;
    double best_length = -1;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (const double length = length_m(graph, pieces[i]); length > best_length) {
            best = i;
            best_length = length;
        }
    }
    return best;
}

}  // namespace

ChangeOr split_way(const osm::Graph& graph, Ref way_ref, std::span<const Ref> nodes, NewIds& ids,
                   std::vector<Ref>* made) {
    const auto way = graph.way(way_ref);
    if (!way || way->nodes.size() < 2) {
        return Message{"edit.why.not_found", {}};
    }
    if (osm::is_area(*way)) {
        return Message{"edit.why.split_area", {}};
    }
    const std::set<Ref> cuts(nodes.begin(), nodes.end());
    const auto pieces = way->is_closed() ? cut_ring(way->nodes, cuts) : cut_line(way->nodes, cuts);
    if (pieces.size() < 2) {
        return Message{"edit.why.cannot_split_here", {}};
    }
    const std::size_t kept = longest(graph, pieces);
    Sketch sketch(graph);
    std::vector<osm::WayPtr> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        osm::Way part = *way;
        if (i != kept) {
            part.ref = ids.next();
            part.meta = {};
            if (made != nullptr) {
                made->push_back(part.ref);
            }
        }
        part.nodes = pieces[i];
        parts.push_back(std::make_shared<const osm::Way>(std::move(part)));
        sketch.put(parts.back());
    }
    split_members(graph, *way, parts, sketch);
    return sketch.change();
}

}  // namespace arpent::edit

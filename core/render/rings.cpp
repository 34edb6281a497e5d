// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/rings.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace arpent::render {
namespace {

bool is_ring(const Ring& line) { return line.size() >= 4 && line.front() == line.back(); }

/// The lines at each end, those that are used up taken out as they go.
using Ends = std::multimap<geo::Location, std::size_t>;

void forget(Ends& ends, geo::Location place, std::size_t line) {
    const auto [first, last] = ends.equal_range(place);
    const auto found =
        std::find_if(first, last, [&](const auto& end) { return end.second == line; });
    if (found != last) {
        ends.erase(found);
    }
}

/// Joins lines end to end into rings; what stays open is dropped.
std::vector<Ring> join(std::vector<Ring> lines) {
    std::vector<Ring> rings;
    Ends ends;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_ring(lines[i])) {
            rings.push_back(lines[i]);
        } else if (lines[i].size() >= 2) {
            ends.emplace(lines[i].front(), i);
            ends.emplace(lines[i].back(), i);
        }
    }
    const auto take = [&](std::size_t i) {
        forget(ends, lines[i].front(), i);
        forget(ends, lines[i].back(), i);
        return std::move(lines[i]);
    };
    while (!ends.empty()) {
        Ring ring = take(ends.begin()->second);
        while (!is_ring(ring)) {
            const auto next = ends.find(ring.back());
            if (next == ends.end()) {
                break;
            }
            Ring more = take(next->second);
            if (more.front() != ring.back()) {
                std::ranges::reverse(more);
            }
            ring.insert(ring.end(), std::next(more.begin()), more.end());
        }
        if (is_ring(ring)) {
            rings.push_back(std::move(ring));
        }
    }
    return rings;
}

}  // namespace

std::vector<Ring> rings_of(const osm::Graph& graph, const osm::Relation& relation) {
    std::vector<Ring> outer;
    std::vector<Ring> inner;
    for (const osm::Member& member : relation.members) {
        if (member.id.type != osm::ElementType::way) {
            continue;
        }
        if (const auto way = graph.way(member.id.ref)) {
            Ring line = graph.line_of(*way);
            std::erase_if(line, [](geo::Location place) { return !place.is_defined(); });
            (member.role == "inner" ? inner : outer).push_back(std::move(line));
        }
    }
    std::vector<Ring> rings = join(std::move(outer));
    if (!rings.empty()) {
        std::ranges::move(join(std::move(inner)), std::back_inserter(rings));
    }
    return rings;
}

}  // namespace arpent::render

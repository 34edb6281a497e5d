// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/sheet.hpp"

#include <utility>

namespace arpent::demo {
namespace {

/// Far above any number that OSM has given: should somebody try to send this quarter with another
/// program, the server knows none of its elements and refuses.
constexpr osm::Ref first_ref = 900'000'000'001;

osm::Ref ref_after(std::size_t count) { return first_ref + static_cast<osm::Ref>(count); }

osm::Meta meta() {
    return {.version = 1,
            .timestamp = 1'767'258'000,  // 2026-01-01T09:00:00Z
            .changeset = 1,
            .uid = 1,
            .user = "Arpent"};
}

}  // namespace

osm::Ref Sheet::point(Point at, osm::Tags tags) {
    const osm::Ref ref = ref_after(nodes_.size());
    nodes_.push_back({ref, meta(), std::move(tags), to_location(at)});
    return ref;
}

osm::Ref Sheet::corner(Point at, const osm::Tags& more) {
    const auto [place, is_new] = corners_.try_emplace(to_location(at), ref_after(nodes_.size()));
    if (is_new) {
        nodes_.push_back({place->second, meta(), {}, place->first});
    }
    osm::Node& node = nodes_[static_cast<std::size_t>(place->second - first_ref)];
    node.tags = node.tags.merged(more);
    return place->second;
}

std::vector<osm::Ref> Sheet::corners(const Line& line) {
    std::vector<osm::Ref> refs;
    for (const Point at : line) {
        const osm::Ref ref = corner(at);
        if (refs.empty() || refs.back() != ref) {
            refs.push_back(ref);
        }
    }
    return refs;
}

osm::Ref Sheet::way(std::vector<osm::Ref> nodes, osm::Tags tags) {
    ways_.push_back({ref_after(ways_.size()), meta(), std::move(tags), std::move(nodes)});
    return ways_.back().ref;
}

osm::Ref Sheet::line(const Line& line, osm::Tags tags) {
    return way(corners(line), std::move(tags));
}

osm::Ref Sheet::area(const Line& ring, osm::Tags tags) {
    std::vector<osm::Ref> refs = corners(ring);
    if (refs.back() != refs.front()) {
        refs.push_back(refs.front());
    }
    return way(std::move(refs), std::move(tags));
}

osm::Ref Sheet::area(const Line& outer, const std::vector<Line>& holes, const osm::Tags& tags) {
    std::vector<osm::Member> members{{osm::way_id(area(outer, {})), "outer"}};
    for (const Line& hole : holes) {
        members.push_back({osm::way_id(area(hole, {})), "inner"});
    }
    return relation(std::move(members), tags.with("type", "multipolygon"));
}

osm::Ref Sheet::relation(std::vector<osm::Member> members, osm::Tags tags) {
    relations_.push_back(
        {ref_after(relations_.size()), meta(), std::move(tags), std::move(members)});
    return relations_.back().ref;
}

std::shared_ptr<const osm::MemoryGraph> Sheet::finish() const {
    auto graph = std::make_shared<osm::MemoryGraph>();
    for (const osm::Node& node : nodes_) {
        graph->add(std::make_shared<const osm::Node>(node));
    }
    for (const osm::Way& way : ways_) {
        graph->add(std::make_shared<const osm::Way>(way));
    }
    for (const osm::Relation& relation : relations_) {
        graph->add(std::make_shared<const osm::Relation>(relation));
    }
    return graph;
}

}  // namespace arpent::demo

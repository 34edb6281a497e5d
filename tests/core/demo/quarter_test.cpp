// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/quarter.hpp"

#include "core/geo/predicate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace arpent {
namespace {

using osm::ElementType;

const std::shared_ptr<const osm::MemoryGraph>& quarter() {
    static const auto graph = demo::make_quarter();
    return graph;
}

std::vector<osm::WayPtr> ways_where(const osm::Graph& graph, auto&& wanted) {
    std::vector<osm::WayPtr> found;
    graph.visit_all(ElementType::way, [&](const osm::Element& element) {
        if (wanted(element.tags())) {
            found.push_back(element.way());
        }
    });
    return found;
}

std::size_t count(const osm::Graph& graph, ElementType type) {
    std::size_t sum = 0;
    graph.visit_all(type, [&](const osm::Element&) { ++sum; });
    return sum;
}

bool is_road(const osm::Tags& tags) {
    constexpr std::array roads{"secondary", "tertiary", "unclassified", "residential",
                               "living_street"};
    return std::ranges::find(roads, tags["highway"]) != roads.end();
}

bool is_walkable(const osm::Tags& tags) { return tags.has("highway") && !tags.has("area", "yes"); }

/// FNV-1a over everything that an element says.
class Digest {
public:
    void add(std::string_view text) {
        for (const char byte : text) {
            sum_ = (sum_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
        }
    }
    void add(std::int64_t number) { add(std::to_string(number) + ";"); }
    void add(const osm::Element& element) {
        add(to_string(element.id()));
        add(element.meta().timestamp);
        for (const auto& [key, value] : element.tags()) {
            add(key + "=" + value + ";");
        }
        if (const auto node = element.node()) {
            add(node->location.x);
            add(node->location.y);
        } else if (const auto way = element.way()) {
            std::ranges::for_each(way->nodes, [&](osm::Ref ref) { add(ref); });
        } else {
            for (const osm::Member& member : element.relation()->members) {
                add(to_string(member.id) + member.role);
            }
        }
    }
    std::uint64_t sum() const { return sum_; }

private:
    std::uint64_t sum_ = 0xCBF29CE484222325ULL;
};

std::uint64_t digest(const osm::Graph& graph) {
    Digest digest;
    for (const auto type : {ElementType::node, ElementType::way, ElementType::relation}) {
        graph.visit_all(type, [&](const osm::Element& element) { digest.add(element); });
    }
    return digest.sum();
}

/// Nodes in groups that lines of the network join.
class Groups {
public:
    void join(osm::Ref a, osm::Ref b) { parent_[root(a)] = root(b); }
    std::map<osm::Ref, std::size_t> sizes() {
        std::map<osm::Ref, std::size_t> sizes;
        for (const auto& [ref, parent] : std::map(parent_)) {
            ++sizes[root(ref)];
        }
        return sizes;
    }

private:
    osm::Ref root(osm::Ref ref) {
        const auto found = parent_.try_emplace(ref, ref).first;
        return found->second == ref ? ref : found->second = root(found->second);
    }

    std::map<osm::Ref, osm::Ref> parent_;
};

std::size_t pieces(const osm::Graph& graph, auto&& wanted) {
    Groups groups;
    for (const auto& way : ways_where(graph, wanted)) {
        for (const osm::Ref node : way->nodes) {
            groups.join(way->nodes.front(), node);
        }
    }
    return groups.sizes().size();
}

struct Outline {
    std::string name;
    std::vector<geo::Location> line;
    geo::Box box;
};

std::vector<Outline> outlines(const osm::Graph& graph, auto&& wanted) {
    std::vector<Outline> result;
    for (const auto& way : ways_where(graph, wanted)) {
        result.push_back(
            {to_string(osm::way_id(way->ref)), graph.line_of(*way), graph.box_of(way)});
    }
    return result;
}

bool meets(const std::vector<geo::Location>& ring, const std::vector<geo::Location>& line) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const std::array segment{line[i - 1], line[i], line[i - 1]};
        if (geo::rings_intersect(ring, segment)) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the quarter is the same at every call and on every machine") {
    const auto& graph = quarter();
    CHECK(digest(*graph) == digest(*demo::make_quarter()));
    CHECK(digest(*graph) == 3245850560271050042ULL);
}

TEST_CASE("the quarter has about ten thousand nodes") {
    const auto& graph = quarter();
    CHECK(count(*graph, ElementType::node) > 9000);
    CHECK(count(*graph, ElementType::node) < 12000);
    CHECK(count(*graph, ElementType::way) > 1200);
    CHECK(count(*graph, ElementType::relation) >= 8);
}

TEST_CASE("every element of the quarter is version 1 and refers to elements that exist") {
    const auto& graph = quarter();
    for (const auto type : {ElementType::node, ElementType::way, ElementType::relation}) {
        graph->visit_all(type, [&](const osm::Element& element) {
            CHECK(element.meta().version == 1);
            if (const auto way = element.way()) {
                CHECK(way->nodes.size() >= 2);
                CHECK(std::ranges::adjacent_find(way->nodes) == way->nodes.end());
                CHECK(std::ranges::all_of(
                    way->nodes, [&](osm::Ref ref) { return graph->node(ref) != nullptr; }));
            } else if (const auto relation = element.relation()) {
                CHECK(std::ranges::all_of(relation->members, [&](const osm::Member& member) {
                    return static_cast<bool>(graph->get(member.id));
                }));
            }
        });
    }
}

TEST_CASE("no untagged node lies about unused") {
    const auto& graph = quarter();
    graph->visit_all(ElementType::node, [&](const osm::Element& element) {
        CHECK((!element.tags().empty() || !graph->ways_of(element.id().ref).empty()));
    });
}

TEST_CASE("one can drive through all streets, and walk everywhere") {
    const auto& graph = quarter();
    CHECK(pieces(*graph, is_road) == 1);
    CHECK(pieces(*graph, is_walkable) == 1);
}

TEST_CASE("no building stands on a street or in another building") {
    const auto& graph = quarter();
    const auto buildings =
        outlines(*graph, [](const osm::Tags& tags) { return tags.has("building"); });
    const auto roads = outlines(*graph, is_road);
    CHECK(buildings.size() > 500);
    std::vector<std::string> faults;
    for (const Outline& building : buildings) {
        for (const Outline& road : roads) {
            if (building.box.intersects(road.box) && meets(building.line, road.line)) {
                faults.push_back(building.name);
            }
        }
        for (const Outline& other : buildings) {
            const geo::Location middle = other.box.center();
            if (&other != &building && building.box.contains(middle) &&
                geo::ring_contains(building.line, middle)) {
                faults.push_back(other.name);
            }
        }
    }
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("the rings of the quarter's areas do not cross themselves") {
    const auto& graph = quarter();
    const auto areas =
        ways_where(*graph, [](const osm::Tags& tags) { return !tags.has("highway"); });
    for (const auto& way : areas) {
        if (!way->is_closed()) {
            continue;
        }
        const auto ring = graph->line_of(*way);
        std::size_t crossings = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
                const bool neighbours = i == 0 && j + 2 == ring.size();
                crossings += !neighbours && geo::segments_intersect(ring[i], ring[i + 1], ring[j],
                                                                    ring[j + 1])
                                 ? 1
                                 : 0;
            }
        }
        INFO(to_string(osm::way_id(way->ref)) << " " << way->tags["name"] << way->tags["landuse"]);
        CHECK(crossings == 0);
    }
}

TEST_CASE("the holes of multipolygons lie within their outer ring") {
    const auto& graph = quarter();
    std::size_t holes = 0;
    graph->visit_all(ElementType::relation, [&](const osm::Element& element) {
        if (!element.tags().has("type", "multipolygon")) {
            return;
        }
        const auto members = element.relation()->members;
        const auto outer = graph->line_of(*graph->way(members.front().id.ref));
        for (std::size_t i = 1; i < members.size(); ++i) {
            ++holes;
            for (const auto place : graph->line_of(*graph->way(members[i].id.ref))) {
                CHECK(geo::ring_contains(outer, place));
            }
        }
    });
    CHECK(holes >= 5);
}

TEST_CASE("the quarter has what a quarter has") {
    const auto& graph = quarter();
    std::map<std::string, std::size_t> found;
    for (const auto type : {ElementType::node, ElementType::way, ElementType::relation}) {
        graph->visit_all(type, [&](const osm::Element& element) {
            for (const auto& [key, value] : element.tags()) {
                ++found[key + "=" + value];
            }
        });
    }
    for (const char* wanted : {"amenity=school",
                               "amenity=library",
                               "amenity=community_centre",
                               "amenity=marketplace",
                               "amenity=place_of_worship",
                               "amenity=parking",
                               "amenity=pharmacy",
                               "shop=bakery",
                               "leisure=park",
                               "leisure=playground",
                               "leisure=pitch",
                               "leisure=track",
                               "natural=water",
                               "natural=tree",
                               "railway=tram",
                               "railway=tram_stop",
                               "railway=rail",
                               "highway=bus_stop",
                               "highway=steps",
                               "highway=cycleway",
                               "highway=crossing",
                               "junction=roundabout",
                               "landuse=allotments",
                               "landuse=grass",
                               "building=apartments",
                               "building=house",
                               "cycleway:both=lane",
                               "oneway:bicycle=no",
                               "route=tram"}) {
        INFO(wanted);
        CHECK(found[wanted] > 0);
    }
    CHECK(found["amenity=bench"] < 10);
    CHECK(found["leisure=playground"] == 2);
}

}  // namespace arpent

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/place_index.hpp"

#include "core/osm/memory_graph.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using operation::PlaceIndex;

namespace {

class Town {
public:
    void point(std::int32_t x, const char* name) {
        graph.add(std::make_shared<const osm::Node>(
            osm::Node{++ref_, {}, {{"amenity", "school"}, {"name", name}}, {x, 0}}));
    }
    void street(std::int32_t from, std::int32_t to, const char* name) {
        const osm::Ref a = bare(from);
        const osm::Ref b = bare(to);
        graph.add(std::make_shared<const osm::Way>(
            osm::Way{++ref_, {}, {{"highway", "residential"}, {"name", name}}, {a, b}}));
    }
    PlaceIndex index() const { return PlaceIndex(graph, {}); }

    osm::MemoryGraph graph;

private:
    osm::Ref bare(std::int32_t x) {
        graph.add(std::make_shared<const osm::Node>(osm::Node{++ref_, {}, {}, {x, 0}}));
        return ref_;
    }
    osm::Ref ref_ = 0;
};

std::vector<std::string> names(const std::vector<operation::NamedPlace>& places) {
    std::vector<std::string> list;
    for (const auto& place : places) list.push_back(place.name);
    return list;
}

}  // namespace

TEST_CASE("a street is found from the beginnings of its words, without accents or capitals") {
    Town town;
    town.street(0, 1000, "Rue de l’Église");
    town.street(0, 1000, "Rue des Lilas");
    const PlaceIndex index = town.index();
    CHECK(names(index.find("eglise", 9)) == std::vector<std::string>{"Rue de l’Église"});
    CHECK(names(index.find("LIL rue", 9)) == std::vector<std::string>{"Rue des Lilas"});
    CHECK(index.find("rue", 9).size() == 2);
    CHECK(index.find("ilas", 9).empty());
    CHECK(index.find("  ", 9).empty());
}

TEST_CASE("the pieces of a street are one place, streets of two towns are two") {
    Town town;
    town.street(0, 1000, "Rue des Lilas");
    town.street(1000, 5000, "Rue des Lilas");
    town.street(90'000'000, 90'001'000, "Rue des Lilas");
    const auto places = town.index().find("lilas", 9);
    REQUIRE(places.size() == 2);
    CHECK(places[0].box.max.x - places[0].box.min.x + places[1].box.max.x - places[1].box.min.x ==
          6000);
}

TEST_CASE("names that begin with the query come first, and no more than asked") {
    Town town;
    town.point(0, "École des Lilas");
    town.point(1, "Lilas");
    town.street(0, 10, "Allée des Lilas");
    CHECK(names(town.index().find("lilas", 2)) ==
          std::vector<std::string>{"Lilas", "Allée des Lilas"});
}

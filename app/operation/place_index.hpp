// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/osm/graph.hpp"

#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::operation {

/// A name on the map: a street with all its pieces, a school, a square.
struct NamedPlace {
    std::string name;
    geo::Box box;
    osm::ElementId element;  ///< one of its pieces
    bool is_street = false;
};

/// Every name of a map, to search in. Built once on a worker (throws Cancelled), read anywhere.
class PlaceIndex {
public:
    PlaceIndex() = default;
    PlaceIndex(const osm::Graph& graph, const std::stop_token& stop);

    /// Those whose words begin with the words of the query, in any order, accents and capitals
    /// aside; names that begin with it first, then short names first.
    std::vector<NamedPlace> find(std::string_view query, std::size_t most) const;
    std::size_t size() const { return places_.size(); }

private:
    struct Entry {
        NamedPlace place;
        std::string folded;
    };
    std::vector<Entry> places_;
};

}  // namespace arpent::operation

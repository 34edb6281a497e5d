// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/osm/graph.hpp"

#include <memory>
#include <mutex>
#include <vector>

namespace arpent::render {

/// The sea of a map as closed rings, filled even-odd. OSM draws no sea: it draws the coast, with
/// the land on its left, and whoever shows a part of the world closes it to an area.
using Sea = std::vector<std::vector<geo::WorldPoint>>;

/// Follows the coastlines of the whole map; where they leave it, the sea goes on for as much again
/// as the map is wide. Empty for a map without coast.
Sea find_sea(const osm::Graph& graph);

/// The sea of a graph, found when it is first asked for, by whoever asks (any thread).
class LazySea {
public:
    explicit LazySea(std::shared_ptr<const osm::Graph> graph) : graph_(std::move(graph)) {}
    const Sea& get() const;

private:
    mutable std::once_flag once_;
    mutable std::shared_ptr<const osm::Graph> graph_;  ///< let go of once the sea is known
    mutable Sea sea_;
};

}  // namespace arpent::render

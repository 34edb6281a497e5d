// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace arpent::project {

/// Writes the tagged elements as GeoJSON (RFC 7946): a FeatureCollection with one feature a line;
/// surfaces as Polygon or MultiPolygon, outer rings counter-clockwise; the properties are the
/// tags, "@id" ("way/12") and "@version". Returns the number of features. Throws like export_map.
std::uint64_t write_geojson(const osm::Graph& graph, const std::filesystem::path& file,
                            job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project

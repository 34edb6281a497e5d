// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace arpent::project {

/// Writes the tagged elements as GPX 1.1 (https://www.topografix.com/GPX/1/1/), for phones and
/// receivers: points, and surfaces by the middle of their box, as waypoints; lines as tracks.
/// `name` is the name or what it is, `type` what it is ("amenity=bench"), `desc` all tags,
/// "key=value" a line. Returns the number of elements. Throws like export_map.
std::uint64_t write_gpx(const osm::Graph& graph, const std::filesystem::path& file,
                        job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project

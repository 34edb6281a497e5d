// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace arpent::osmfile {

/// Writes all of a graph as .osm or .osm.pbf (by the extension), sorted by type and id, with
/// metadata. The file appears whole or not at all. Returns the number of elements.
/// Throws Error (error.export_format, error.cannot_write, error.disk_full) and Cancelled.
std::uint64_t export_extract(const osm::Graph& graph, const std::filesystem::path& file,
                             job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::osmfile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/graph.hpp"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace arpent::project {

/// Writes the tagged elements as a table: id, lon, lat, type, kind, name, version, tags. The place
/// of a line or surface is the middle of its box; `kind` is what the element is ("amenity=bench");
/// `tags` are all of them, "key=value" a line.
/// RFC 4180 with commas and points whatever the language, since QGIS, LibreOffice and scripts read
/// that alike; it begins with the byte order mark by which LibreOffice and Excel know UTF-8. Text
/// that a spreadsheet would run as a formula gets an apostrophe before it.
/// Returns the number of rows under the heading. Throws like export_map.
std::uint64_t write_csv(const osm::Graph& graph, const std::filesystem::path& file,
                        job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project

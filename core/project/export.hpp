// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/overlay.hpp"
#include "core/job/progress.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>

namespace arpent::project {

struct ExportOptions {
    bool edits_only = false;  ///< only what differs from the base; .osc is always so
};

/// Writes the map by the extension of `file`: .osm .osm.pbf .osc .geojson .gpx .csv. The file
/// appears whole or not at all and replaces an older one. Any thread: the overlay never changes.
/// Returns how many elements the file holds.
/// Throws Error (error.export_format, error.cannot_write, error.disk_full) and Cancelled.
std::uint64_t export_map(const std::shared_ptr<const edit::Overlay>& map,
                         const std::filesystem::path& file, const ExportOptions& options,
                         job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project

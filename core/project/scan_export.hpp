// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/project/scan_store.hpp"

#include <filesystem>
#include <stop_token>

namespace arpent::project {

/// Writes a paper as other programs open it, laid out on the map, by the extension of `file`:
/// .tif (GeoTIFF), .png (with world file, .prj and .cal beside it) or .mbtiles. Nothing of what the
/// photo's EXIF says goes out. Any thread. Throws Error (error.scan_export_format,
/// error.scan_not_placed, why it cannot be placed, error.cannot_write, error.disk_full and what
/// decode_image() throws) and Cancelled.
void export_scan(const ScanStore& scans, const Scan& scan, const std::filesystem::path& file,
                 job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project

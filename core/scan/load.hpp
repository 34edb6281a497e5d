// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/image_info.hpp"
#include "core/scan/placement.hpp"
#include "core/scan/scan_file.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::scan {

/// A picture as a person hands it in. Its bytes stay as they are.
struct LoadedScan {
    std::string name;  ///< the file's name without its extension, and its page if it has several
    std::vector<std::byte> bytes;
    ImageInfo info;
    /// Where its own tags or the files beside it put it.
    std::optional<FilePlacement> placement;
    /// What to tell: how it was placed and what was assumed (scan.placed_by_geotiff,
    /// scan.placed_by_world_file, scan.placed_by_piclayer, scan.placed_assumed {crs},
    /// scan.placed_outside), or why a georeference that is there was not used (scan.crs_unknown
    /// {name}, scan.crs_missing, scan.prj_damaged, scan.geotiff_damaged, scan.sidecar_damaged
    /// {file}). Nothing for a plain picture.
    std::optional<Message> note;

    PictureSize size() const {
        return {static_cast<double>(info.width()), static_cast<double>(info.height())};
    }
};

/// Reads a page (from 0) and, where it is the only one, what places it. `quarter` is the carnet's
/// box: it decides between coordinate systems where no file names one. The picture itself is not
/// decoded. Any thread. Throws Error as ScanFile does, and Cancelled.
LoadedScan load_page(const ScanFile& file, unsigned page, const geo::Box& quarter,
                     const std::stop_token& stop);

/// The first page of a file.
LoadedScan load_scan(const std::filesystem::path& file, const geo::Box& quarter);

}  // namespace arpent::scan

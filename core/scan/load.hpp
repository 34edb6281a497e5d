// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/image_info.hpp"
#include "core/scan/placement.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace arpent::scan {

/// A picture as a person hands it in. Its bytes stay as they are.
struct LoadedScan {
    std::string name;  ///< the file's name without its extension
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

/// Files larger than this are no photos of papers.
constexpr std::uintmax_t max_scan_bytes = 300'000'000;

/// Reads a picture and what places it. `quarter` is the carnet's box: it decides between
/// coordinate systems where no file names one. The picture itself is not decoded. Any thread.
/// Throws Error: error.scan_not_found, error.scan_unreadable, error.scan_file_too_large {file}, and
/// what read_image_info() throws.
LoadedScan load_scan(const std::filesystem::path& file, const geo::Box& quarter);

}  // namespace arpent::scan

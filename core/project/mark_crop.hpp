// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/project/scan_store.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace arpent::project {

/// Where the picture of a mark is cut out of a scan.
struct CropPlace {
    edit::MarkRef mark = 0;
    ScanId scan = 0;                           ///< 0: the paper is not in this carnet
    std::array<edit::MarkPoint, 4> corners{};  ///< in the picture, from the mark's top left
    double width_mm = 0;
    double height_mm = 0;
};

/// A small upright picture of a mark: rows from the top, red, green, blue.
struct CropPicture {
    edit::MarkRef mark = 0;
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// The longest side of a crop in pixels.
constexpr int max_crop_side = 512;

/// Cuts the marks out of the stored pictures, each picture decoded once, with `margin_mm` of paper
/// around them. Marks without a scan, and scans that cannot be read, give no picture. Any thread.
/// Throws Error when the carnet cannot be read, and Cancelled.
std::vector<CropPicture> make_crops(const ScanStore& scans, std::span<const CropPlace> places,
                                    double pixels_per_mm, double margin_mm,
                                    const std::stop_token& stop);

}  // namespace arpent::project

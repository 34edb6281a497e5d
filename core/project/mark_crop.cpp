// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/mark_crop.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/scan/decode.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace arpent::project {
namespace {

/// Between the four corners, and a little beyond them: u and v from 0 to 1 within.
edit::MarkPoint between(const std::array<edit::MarkPoint, 4>& corners, double u, double v) {
    const auto mix = [&](double edit::MarkPoint::*part) {
        const double upper = (1 - u) * corners[0].*part + u * corners[1].*part;
        const double lower = (1 - u) * corners[3].*part + u * corners[2].*part;
        return (1 - v) * upper + v * lower;
    };
    return {mix(&edit::MarkPoint::x), mix(&edit::MarkPoint::y)};
}

/// The colour at a place of the full picture, on white paper; white outside.
std::array<double, 3> color_at(const scan::Raster& raster, edit::MarkPoint place) {
    const double x = place.x * raster.width / raster.full_width - 0.5;
    const double y = place.y * raster.height / raster.full_height - 0.5;
    if (!(x >= 0 && y >= 0 && x <= raster.width - 1.0 && y <= raster.height - 1.0)) {
        return {255, 255, 255};
    }
    const auto left = static_cast<std::size_t>(x);
    const auto top = static_cast<std::size_t>(y);
    const double s = x - static_cast<double>(left);
    const double t = y - static_cast<double>(top);
    std::array<double, 3> color{};
    for (const auto& [column, row, share] :
         {std::tuple(left, top, (1 - s) * (1 - t)), std::tuple(left + 1, top, s * (1 - t)),
          std::tuple(left, top + 1, (1 - s) * t), std::tuple(left + 1, top + 1, s * t)}) {
        if (share > 0) {
            const std::uint8_t* pixel = &raster.rgba[4 * (row * raster.width + column)];
            for (std::size_t i = 0; i < 3; ++i) {
                color.at(i) += share * (pixel[i] + 255.0 - pixel[3]);
            }
        }
    }
    return color;
}

CropPicture crop_of(const scan::Raster& raster, const CropPlace& place, double pixels_per_mm,
                    double margin_mm) {
    const double width_mm = place.width_mm + 2 * margin_mm;
    const double height_mm = place.height_mm + 2 * margin_mm;
    const double scale = std::min(pixels_per_mm, max_crop_side / std::max(width_mm, height_mm));
    CropPicture crop{place.mark,
                     std::max(1, static_cast<int>(width_mm * scale)),
                     std::max(1, static_cast<int>(height_mm * scale)),
                     {}};
    crop.rgb.reserve(3 * static_cast<std::size_t>(crop.width) *
                     static_cast<std::size_t>(crop.height));
    for (int y = 0; y < crop.height; ++y) {
        for (int x = 0; x < crop.width; ++x) {
            const double u = ((x + 0.5) / scale - margin_mm) / place.width_mm;
            const double v = ((y + 0.5) / scale - margin_mm) / place.height_mm;
            for (const double channel : color_at(raster, between(place.corners, u, v))) {
                crop.rgb.push_back(static_cast<std::uint8_t>(std::clamp(channel, 0.0, 255.0)));
            }
        }
    }
    return crop;
}

std::optional<scan::Raster> decoded(const ScanStore& scans, ScanId id,
                                    const std::stop_token& stop) {
    job::Progress progress;
    try {
        return scan::decode_image(scans.image(id), {}, progress, stop);
    } catch (const Error& error) {
        log::warn(error.what());
        return std::nullopt;
    }
}

}  // namespace

std::vector<CropPicture> make_crops(const ScanStore& scans, std::span<const CropPlace> places,
                                    double pixels_per_mm, double margin_mm,
                                    const std::stop_token& stop) {
    std::map<ScanId, std::vector<const CropPlace*>> by_scan;
    for (const CropPlace& place : places) {
        if (place.scan != 0 && place.width_mm > 0 && place.height_mm > 0) {
            by_scan[place.scan].push_back(&place);
        }
    }
    std::vector<CropPicture> crops;
    for (const auto& [id, wanted] : by_scan) {
        if (const auto raster = decoded(scans, id, stop)) {
            for (const CropPlace* place : wanted) {
                crops.push_back(crop_of(*raster, *place, pixels_per_mm, margin_mm));
            }
        }
    }
    return crops;
}

}  // namespace arpent::project

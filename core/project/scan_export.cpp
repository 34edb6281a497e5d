// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/scan_export.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/export.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::project {
namespace {

/// An A3 at 300 dpi; finer than people can draw.
constexpr scan::RasterLimit picture_limit{10'000, 20'000'000};
constexpr std::uint64_t most_pixels = 40'000'000;

scan::GroundRaster lay_out(const ScanStore& scans, const Scan& scan, job::Progress& progress,
                           const std::stop_token& stop) {
    const std::vector<std::byte> bytes = scans.image(scan.id);
    job::Progress decoding(progress, 0, 0.4);
    const scan::Raster picture = scan::decode_image(bytes, picture_limit, decoding, stop);
    const auto transform = scan::transform_of(
        scan.placement,
        {static_cast<double>(picture.full_width), static_cast<double>(picture.full_height)});
    if (const auto* why = std::get_if<Message>(&transform)) {
        throw Error(why->key == "scan.points_missing" ? Message{"error.scan_not_placed", {}}
                                                      : *why);
    }
    job::Progress laying(progress, 0.4, 0.7);
    auto ground = scan::lay_on_ground(picture, std::get<scan::Transform>(transform), most_pixels,
                                      laying, stop);
    if (!ground) {
        throw Error("error.scan_not_placed");
    }
    return *std::move(ground);
}

}  // namespace

void export_scan(const ScanStore& scans, const Scan& scan, const std::filesystem::path& file,
                 job::Progress& progress, const std::stop_token& stop) {
    const std::string extension = file.extension().string();
    const bool tiff = extension == ".tif" || extension == ".tiff";
    if (!tiff && extension != ".png" && extension != ".mbtiles") {
        throw Error("error.scan_export_format", {{"file", file.filename().string()}});
    }
    const scan::GroundRaster ground = lay_out(scans, scan, progress, stop);
    job::Progress writing(progress, 0.7, 1);
    if (tiff) {
        scan::write_geotiff(ground, file);
    } else if (extension == ".png") {
        scan::write_png_with_world(ground, file);
    } else {
        scan::write_mbtiles(ground, scan.name, file, writing, stop);
    }
    writing.set(1);
}

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/load.hpp"

#include "core/base/error.hpp"
#include "core/scan/geotiff.hpp"
#include "core/scan/piclayer.hpp"
#include "core/scan/prj.hpp"
#include "core/scan/sidecar.hpp"
#include "core/scan/warp_mesh.hpp"
#include "core/scan/world_file.hpp"

#include <string>
#include <utility>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& file) {
    constexpr std::uintmax_t sidecar_limit = 100'000;
    const std::vector<std::byte> bytes = read_bytes(file, sidecar_limit);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

using Found = std::variant<FilePlacement, Message>;

Found from_geotiff(const GeoTiff& tiff) {
    FilePlacement placement{tiff.matrix, tiff.crs, PlacedBy::geotiff, false, {}};
    if (tiff.rms) {
        const auto origin = to_world(tiff.crs, tiff.matrix.apply(0, 0));
        const double lat = origin ? geo::to_location(*origin).lat() : 0.0;
        const double per_unit = tiff.crs.kind == CrsKind::geographic ? geo::equator_m / 360 : 1.0;
        const bool shrinks = tiff.crs.kind == CrsKind::mercator;
        placement.rms_m = *tiff.rms * per_unit *
                          (shrinks ? geo::metres_per_world_unit(lat) / geo::equator_m : 1.0);
    }
    return placement;
}

Found from_world_file(const Sidecars& files, PictureSize stored, const geo::Box& quarter) {
    const std::optional<Matrix3> matrix = parse_world_file(read_text(*files.world_file));
    if (!matrix) {
        return Message{"scan.sidecar_damaged", {{"file", files.world_file->filename().string()}}};
    }
    const std::variant<Crs, Message> crs = files.projection
                                               ? parse_prj(read_text(*files.projection))
                                               : assume_crs(*matrix, stored, quarter);
    if (const auto* why = std::get_if<Message>(&crs)) {
        return *why;
    }
    return FilePlacement{*matrix, std::get<Crs>(crs), PlacedBy::world_file, !files.projection, {}};
}

Found from_piclayer(const fs::path& file, PictureSize stored) {
    const auto matrix = parse_piclayer(read_text(file), stored.width, stored.height);
    if (!matrix) {
        return Message{"scan.sidecar_damaged", {{"file", file.filename().string()}}};
    }
    return FilePlacement{*matrix, {CrsKind::mercator}, PlacedBy::piclayer, true, {}};
}

/// What is nearest to the picture counts first: its own tags, then the files beside it.
std::optional<Found> find_placement(const fs::path& file, const LoadedScan& scan,
                                    const geo::Box& quarter) {
    if (scan.info.format == ImageFormat::tiff) {
        if (const auto tiff = read_geotiff(scan.bytes)) {
            const auto* why = std::get_if<Message>(&*tiff);
            return why != nullptr ? Found(*why) : from_geotiff(std::get<GeoTiff>(*tiff));
        }
    }
    const PictureSize stored{static_cast<double>(scan.info.stored_width),
                             static_cast<double>(scan.info.stored_height)};
    const Sidecars files = find_sidecars(file);
    if (files.piclayer) {
        return from_piclayer(*files.piclayer, stored);
    }
    if (files.world_file) {
        return from_world_file(files, stored, quarter);
    }
    return std::nullopt;
}

Message note_for(const FilePlacement& placement, const LoadedScan& scan, const geo::Box& quarter) {
    if (!is_over(placement.transform(), scan.size(), quarter)) {
        return {"scan.placed_outside", {}};
    }
    if (placement.crs_assumed) {
        return {"scan.placed_assumed", {{"crs", name_of(placement.crs)}}};
    }
    switch (placement.by) {
        case PlacedBy::geotiff: return {"scan.placed_by_geotiff", {}};
        case PlacedBy::world_file: return {"scan.placed_by_world_file", {}};
        case PlacedBy::piclayer: return {"scan.placed_by_piclayer", {}};
    }
    return {};
}

void place(LoadedScan& scan, const fs::path& file, const geo::Box& quarter) {
    std::optional<Found> found;
    try {
        found = find_placement(file, scan, quarter);
    } catch (const Error& error) {
        // The picture is here; only what would place it cannot be read.
        scan.note = error.message();
    }
    if (!found) {
        return;
    }
    if (auto* why = std::get_if<Message>(&*found)) {
        scan.note = std::move(*why);
        return;
    }
    auto& placement = std::get<FilePlacement>(*found);
    // Files place the stored picture; people and our pixels see it upright.
    placement.matrix = placement.matrix * stored_to_seen(inverse(scan.info.orientation),
                                                         scan.size().width, scan.size().height);
    if (!warp_mesh(placement.transform(), scan.size())) {
        scan.note = Message{"scan.geotiff_damaged", {}};
        return;
    }
    scan.note = note_for(placement, scan, quarter);
    scan.placement = placement;
}

}  // namespace

LoadedScan load_page(const ScanFile& file, unsigned page, const geo::Box& quarter,
                     const std::stop_token& stop) {
    LoadedScan scan;
    scan.name = file.path().stem().string();
    scan.bytes = file.page(page, stop);
    scan.info = read_image_info(scan.bytes);
    if (file.page_count() > 1) {
        scan.name += " (" + std::to_string(page + 1) + ")";
    } else {
        place(scan, file.path(), quarter);
    }
    return scan;
}

LoadedScan load_scan(const fs::path& file, const geo::Box& quarter) {
    return load_page(ScanFile(file), 0, quarter, {});
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace arpent::osmfile {

/// The ground that an import keeps: boxes, or the inside of polygons (even-odd, borders included).
class Region {
public:
    explicit Region(const geo::BoxText& boxes);
    /// Closed rings (first == last) of four locations or more.
    explicit Region(std::vector<std::vector<geo::Location>> rings);

    bool contains(geo::Location location) const;
    const geo::Box& box() const { return box_; }

private:
    struct Edge {
        geo::Location a;
        geo::Location b;
    };

    std::size_t band_of(std::int32_t y) const;

    geo::Box box_;
    std::vector<geo::Box> boxes_;
    /// For polygons: the edges that reach into each of equal bands of latitude, from the south.
    std::vector<std::vector<Edge>> bands_;
};

/// Reads a polygon filter file: .poly of Osmosis and Geofabrik, or GeoJSON (Polygon, MultiPolygon,
/// Features of them). Throws Error (error.cannot_read, error.polygon_invalid with file).
Region read_region(const std::filesystem::path& file);

/// The same from text, for the two formats. Throw Error (error.polygon_invalid).
Region parse_poly(std::string_view text);
Region parse_geojson(std::string_view text);

}  // namespace arpent::osmfile

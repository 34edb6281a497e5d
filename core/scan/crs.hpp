// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/mercator.hpp"
#include "core/scan/matrix.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace arpent::scan {

/// The coordinate systems that georeferenced pictures come in.
enum class CrsKind : std::uint8_t {
    world,       ///< geo::WorldPoint, y down
    mercator,    ///< EPSG:3857, metres east and north
    geographic,  ///< WGS 84, degrees of longitude and latitude
    utm,         ///< WGS 84 (or ETRS 89) UTM, metres
    lambert93,   ///< EPSG:2154, metres: what French public data come in
};

struct Crs {
    CrsKind kind = CrsKind::world;
    std::uint8_t zone = 0;  ///< of UTM, 1 to 60
    bool south = false;     ///< of UTM

    auto operator<=>(const Crs&) const = default;
};

/// A place on the map; nothing when the coordinates lie outside what the system covers.
/// Formulas: UTM by Krüger's series to the fourth order (C. Karney, Transverse Mercator with an
/// accuracy of a few nanometers, J. Geodesy 85, 2011); Lambert 93 by IGN's note NTG 71.
std::optional<geo::WorldPoint> to_world(const Crs& crs, Plane coordinates);

/// By EPSG number: 3857 and its older numbers, 4326 and the datums within a metre of it, UTM zones
/// of WGS 84 and ETRS 89, 2154. Nothing for the others.
std::optional<Crs> crs_of_epsg(unsigned number);

/// How people call it: "EPSG:3857", "EPSG:32631".
std::string name_of(const Crs& crs);

/// The UTM zone in which a longitude (degrees) lies.
Crs utm_at(double lon, double lat);

}  // namespace arpent::scan

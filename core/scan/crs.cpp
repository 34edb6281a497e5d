// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/crs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace arpent::scan {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double max_lat = 85.051128779806604;
constexpr double semi_major_m = 6378137.0;

struct LonLat {
    double lon = 0;  ///< radians
    double lat = 0;
};

/// Transverse Mercator back to the ellipsoid of WGS 84.
LonLat from_utm(const Crs& crs, Plane place) {
    constexpr double flattening = 1 / 298.257223563;
    constexpr double n = flattening / (2 - flattening);
    constexpr double n2 = n * n;
    constexpr double n3 = n2 * n;
    constexpr double n4 = n2 * n2;
    constexpr double radius = semi_major_m / (1 + n) * (1 + n2 / 4 + n4 / 64);
    constexpr std::array<double, 4> beta{n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
                                         n2 / 48 + n3 / 15 - 437 * n4 / 1440,
                                         17 * n3 / 480 - 37 * n4 / 840, 4397 * n4 / 161280};
    constexpr std::array<double, 4> delta{2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45,
                                          7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45,
                                          56 * n3 / 15 - 136 * n4 / 35, 4279 * n4 / 630};
    constexpr double scale = 0.9996;
    const double xi = (place.y - (crs.south ? 10'000'000.0 : 0.0)) / (scale * radius);
    const double eta = (place.x - 500'000.0) / (scale * radius);
    double xi_sphere = xi;
    double eta_sphere = eta;
    for (std::size_t j = 0; j < beta.size(); ++j) {
        const double k = 2.0 * static_cast<double>(j + 1);
        xi_sphere -= beta[j] * std::sin(k * xi) * std::cosh(k * eta);
        eta_sphere -= beta[j] * std::cos(k * xi) * std::sinh(k * eta);
    }
    const double conformal = std::asin(std::sin(xi_sphere) / std::cosh(eta_sphere));
    double lat = conformal;
    for (std::size_t j = 0; j < delta.size(); ++j) {
        lat += delta[j] * std::sin(2.0 * static_cast<double>(j + 1) * conformal);
    }
    const double meridian = (6.0 * crs.zone - 183.0) * pi / 180;
    return {meridian + std::atan2(std::sinh(eta_sphere), std::cos(xi_sphere)), lat};
}

LonLat from_lambert93(Plane place) {
    constexpr double exponent = 0.7256077650532670;
    constexpr double constant_m = 11754255.426096;
    constexpr double pole_x = 700000.0;
    constexpr double pole_y = 12655612.049876;
    constexpr double eccentricity = 0.08181919104281579;
    const double radius = std::hypot(place.x - pole_x, place.y - pole_y);
    const double lon = 3 * pi / 180 + std::atan2(place.x - pole_x, pole_y - place.y) / exponent;
    const double isometric = -std::log(radius / constant_m) / exponent;
    double lat = 2 * std::atan(std::exp(isometric)) - pi / 2;
    for (int i = 0; i < 12; ++i) {
        const double e_sin = eccentricity * std::sin(lat);
        lat = 2 * std::atan(std::pow((1 + e_sin) / (1 - e_sin), eccentricity / 2) *
                            std::exp(isometric)) -
              pi / 2;
    }
    return {lon, lat};
}

std::optional<geo::WorldPoint> project(LonLat place) {
    const double lon = place.lon * 180 / pi;
    const double lat = place.lat * 180 / pi;
    if (!(std::abs(lon) <= 181) || !(std::abs(lat) <= max_lat)) {
        return std::nullopt;
    }
    return geo::WorldPoint{lon / 360 + 0.5, 0.5 - std::asinh(std::tan(place.lat)) / (2 * pi)};
}

bool is_within(Plane place, Plane min, Plane max) {
    return place.x >= min.x && place.x <= max.x && place.y >= min.y && place.y <= max.y;
}

}  // namespace

std::optional<geo::WorldPoint> to_world(const Crs& crs, Plane place) {
    switch (crs.kind) {
        case CrsKind::world:
            if (is_within(place, {0, 0}, {1, 1})) {
                return geo::WorldPoint{place.x, place.y};
            }
            return std::nullopt;
        case CrsKind::mercator:
            return to_world({}, {place.x / geo::equator_m + 0.5, 0.5 - place.y / geo::equator_m});
        case CrsKind::geographic: return project({place.x * pi / 180, place.y * pi / 180});
        case CrsKind::utm:
            if (is_within(place, {-1e6, -1e7}, {2e6, 2e7})) {
                return project(from_utm(crs, place));
            }
            return std::nullopt;
        case CrsKind::lambert93:
            if (is_within(place, {-1e6, 5e6}, {2.5e6, 8e6})) {
                return project(from_lambert93(place));
            }
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Crs> crs_of_epsg(unsigned number) {
    constexpr std::array<unsigned, 5> mercator{3857, 3785, 900913, 102100, 102113};
    constexpr std::array<unsigned, 3> geographic{4326, 4258, 4171};  // WGS 84, ETRS 89, RGF 93
    const auto zone = [number](unsigned base, bool south) {
        return Crs{CrsKind::utm, static_cast<std::uint8_t>(number - base), south};
    };
    if (std::find(mercator.begin(), mercator.end(), number) != mercator.end()) {
        return Crs{CrsKind::mercator};
    }
    if (std::find(geographic.begin(), geographic.end(), number) != geographic.end()) {
        return Crs{CrsKind::geographic};
    }
    if (number == 2154) {
        return Crs{CrsKind::lambert93};
    }
    if (number > 32600 && number <= 32660) {
        return zone(32600, false);
    }
    if (number > 32700 && number <= 32760) {
        return zone(32700, true);
    }
    if (number >= 25828 && number <= 25838) {
        return zone(25800, false);
    }
    return std::nullopt;
}

std::string name_of(const Crs& crs) {
    switch (crs.kind) {
        case CrsKind::world:
        case CrsKind::mercator: return "EPSG:3857";
        case CrsKind::geographic: return "EPSG:4326";
        case CrsKind::utm: return "EPSG:" + std::to_string((crs.south ? 32700 : 32600) + crs.zone);
        case CrsKind::lambert93: return "EPSG:2154";
    }
    return {};
}

Crs utm_at(double lon, double lat) {
    const int zone = std::clamp(static_cast<int>(std::floor((lon + 180) / 6)) + 1, 1, 60);
    return {CrsKind::utm, static_cast<std::uint8_t>(zone), lat < 0};
}

}  // namespace arpent::scan

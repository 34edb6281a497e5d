// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/crs.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

namespace arpent::scan {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double a = 6378137.0;
constexpr double e2 = 2 / 298.257223563 - 1 / (298.257223563 * 298.257223563);

/// Forward by other formulas than those under test: the meridian's length by numerical
/// integration, the rest by Snyder's series (Map Projections, 1987, 8-9 to 8-15).
Plane utm_forward(double lon, double lat, double meridian) {
    const double phi = lat * degree;
    double length = 0;
    constexpr int steps = 20'000;
    for (int i = 0; i < steps; ++i) {
        const double s = std::sin(phi * (i + 0.5) / steps);
        length += a * (1 - e2) / std::pow(1 - e2 * s * s, 1.5) * phi / steps;
    }
    const double second = e2 / (1 - e2);
    const double n = a / std::sqrt(1 - e2 * std::sin(phi) * std::sin(phi));
    const double t = std::tan(phi) * std::tan(phi);
    const double c = second * std::cos(phi) * std::cos(phi);
    const double A = (lon - meridian) * degree * std::cos(phi);
    const double x = 0.9996 * n *
                     (A + (1 - t + c) * std::pow(A, 3) / 6 +
                      (5 - 18 * t + t * t + 72 * c - 58 * second) * std::pow(A, 5) / 120);
    const double y =
        0.9996 *
        (length + n * std::tan(phi) *
                      (A * A / 2 + (5 - t + 9 * c + 4 * c * c) * std::pow(A, 4) / 24 +
                       (61 - 58 * t + t * t + 600 * c - 330 * second) * std::pow(A, 6) / 720));
    return {500'000 + x, y};
}

/// IGN's forward formula of Lambert 93 (NTG 71, ALG 0003).
Plane lambert93_forward(double lon, double lat) {
    const double n = 0.7256077650532670;
    const double e = std::sqrt(e2);
    const double s = e * std::sin(lat * degree);
    const double isometric = std::log(std::tan(std::numbers::pi / 4 + lat * degree / 2) *
                                      std::pow((1 - s) / (1 + s), e / 2));
    const double r = 11754255.426096 * std::exp(-n * isometric);
    const double angle = n * (lon - 3) * degree;
    return {700'000 + r * std::sin(angle), 12655612.049876 - r * std::cos(angle)};
}

double off_m(const Crs& crs, Plane place, double lon, double lat) {
    const auto world = to_world(crs, place);
    REQUIRE(world);
    return geo::distance_m(geo::to_location(*world), geo::Location::from_degrees(lon, lat));
}

}  // namespace

TEST_CASE("UTM agrees with another derivation to centimetres") {
    for (const double lon : {-0.5, 1.2, 3.0, 5.9}) {
        for (const double lat : {0.1, 14.6, 43.7, 48.85, 62.0}) {
            CHECK(off_m({CrsKind::utm, 31, false}, utm_forward(lon, lat, 3), lon, lat) < 0.03);
        }
    }
    // South of the equator northings count from the pole's side.
    const Plane reunion = utm_forward(55.45, -20.88, 57);
    CHECK(off_m({CrsKind::utm, 40, true}, {reunion.x, reunion.y + 10'000'000}, 55.45, -20.88) <
          0.03);
}

TEST_CASE("Lambert 93 agrees with IGN's forward formula") {
    for (const double lon : {-4.5, 0.68, 3.0, 7.42}) {
        for (const double lat : {42.0, 43.73, 46.5, 50.9}) {
            CHECK(off_m({CrsKind::lambert93}, lambert93_forward(lon, lat), lon, lat) < 0.02);
        }
    }
    // The projection's own origin.
    CHECK(off_m({CrsKind::lambert93}, {700'000, 6'600'000}, 3, 46.5) < 0.02);
}

TEST_CASE("degrees and Mercator metres are where they should be") {
    CHECK(off_m({CrsKind::geographic}, {2.35, 48.85}, 2.35, 48.85) < 0.02);
    CHECK(off_m({CrsKind::mercator}, {261600.8, 6249447.0}, 2.35, 48.85) < 1);
}

TEST_CASE("coordinates off the map have no place") {
    CHECK_FALSE(to_world({CrsKind::geographic}, {2, 89}));
    CHECK_FALSE(to_world({CrsKind::geographic}, {700'000, 6'600'000}));
    CHECK_FALSE(to_world({CrsKind::mercator}, {3e7, 0}));
    CHECK_FALSE(to_world({CrsKind::lambert93}, {0, 0}));
    CHECK_FALSE(to_world({CrsKind::utm, 31, false}, {5e8, 0}));
    CHECK_FALSE(to_world({CrsKind::mercator}, {std::nan(""), 0}));
}

TEST_CASE("EPSG numbers and names go both ways") {
    for (const unsigned number : {3857U, 4326U, 32631U, 32740U, 2154U}) {
        const auto crs = crs_of_epsg(number);
        REQUIRE(crs);
        CHECK(name_of(*crs) == "EPSG:" + std::to_string(number));
    }
    CHECK(crs_of_epsg(25832) == Crs{CrsKind::utm, 32, false});
    CHECK(crs_of_epsg(900913) == Crs{CrsKind::mercator});
    CHECK_FALSE(crs_of_epsg(27572));
    CHECK_FALSE(crs_of_epsg(32600));
    CHECK_FALSE(crs_of_epsg(32661));
    CHECK(utm_at(7.4, 43.7) == Crs{CrsKind::utm, 32, false});
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace arpent::preset {

/// What JOSM's presets tell apart (attribute type="node,way,closedway,multipolygon,relation").
enum class Geometry : std::uint8_t { node, way, closed_way, multipolygon, relation };

Geometry geometry_of(const osm::Element& element);

/// Some of the geometries.
class Geometries {
public:
    constexpr Geometries() = default;
    constexpr Geometries(std::initializer_list<Geometry> geometries) {
        for (const auto geometry : geometries) {
            bits_ |= bit(geometry);
        }
    }
    explicit Geometries(std::span<const Geometry> geometries) {
        for (const auto geometry : geometries) {
            bits_ |= bit(geometry);
        }
    }
    static constexpr Geometries all() {
        return {Geometry::node, Geometry::way, Geometry::closed_way, Geometry::multipolygon,
                Geometry::relation};
    }
    /// JOSM's comma separated list; unknown words count for nothing, an empty list for all.
    static Geometries parse(std::string_view list);

    constexpr bool has(Geometry geometry) const { return (bits_ & bit(geometry)) != 0; }
    bool operator==(const Geometries&) const = default;

private:
    static constexpr std::uint8_t bit(Geometry geometry) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(geometry));
    }
    std::uint8_t bits_ = 0;
};

}  // namespace arpent::preset

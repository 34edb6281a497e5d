// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/object_class.hpp"

#include <array>
#include <string_view>

namespace arpent::merge {
namespace {

struct Radius {
    std::string_view key;
    std::string_view value;  ///< "" for any
    double metres;
};

// facts/merge.md 4.3, with what two careful readings of one paper differ by (2 × 3 m) for small
// things.
constexpr double any_radius_m = 10;
constexpr std::array radii{
    Radius{"amenity", "bench", 8},
    Radius{"amenity", "waste_basket", 8},
    Radius{"highway", "street_lamp", 8},
    Radius{"barrier", "bollard", 8},
    Radius{"natural", "tree", 8},
    Radius{"highway", "crossing", 8},
    Radius{"barrier", "kerb", 8},
    Radius{"amenity", "bicycle_parking", 10},
    Radius{"amenity", "recycling", 10},
    Radius{"playground", "", 10},
    Radius{"leisure", "playground", 40},
    Radius{"leisure", "garden", 40},
    Radius{"amenity", "community_centre", 40},
    Radius{"highway", "bus_stop", 10},
    Radius{"amenity", "", any_radius_m},
    Radius{"shop", "", any_radius_m},
    Radius{"tourism", "", any_radius_m},
    Radius{"emergency", "", any_radius_m},
    Radius{"man_made", "", any_radius_m},
    Radius{"leisure", "", any_radius_m},
    Radius{"craft", "", any_radius_m},
    Radius{"office", "", any_radius_m},
};

}  // namespace

std::optional<ObjectClass> class_of(const osm::Tags& tags) {
    for (const Radius& radius : radii) {
        const auto value = tags.get(radius.key);
        if (value && (radius.value.empty() || *value == radius.value)) {
            return ObjectClass{std::string(radius.key) + "=" + std::string(*value), radius.metres};
        }
    }
    return std::nullopt;
}

}  // namespace arpent::merge

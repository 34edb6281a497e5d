// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/object_class.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace arpent::merge {
namespace {

struct Size {
    std::string_view key;
    std::string_view value;  ///< "" for any
    double metres;
};

// facts/merge.md 4.3; the first that fits counts.
constexpr double small_m = 4;
constexpr double any_m = 10;
constexpr double wide_m = 40;
constexpr std::array sizes{
    Size{"amenity", "bench", small_m},
    Size{"amenity", "waste_basket", small_m},
    Size{"amenity", "drinking_water", small_m},
    Size{"amenity", "post_box", small_m},
    Size{"highway", "street_lamp", small_m},
    Size{"barrier", "bollard", small_m},
    Size{"natural", "tree", small_m},
    Size{"emergency", "fire_hydrant", small_m},
    Size{"highway", "crossing", 6},
    Size{"barrier", "kerb", 6},
    Size{"leisure", "playground", wide_m},
    Size{"leisure", "garden", wide_m},
    Size{"amenity", "community_centre", wide_m},
    Size{"highway", "bus_stop", any_m},
    Size{"playground", "", any_m},
    Size{"amenity", "", any_m},
    Size{"shop", "", any_m},
    Size{"tourism", "", any_m},
    Size{"emergency", "", any_m},
    Size{"man_made", "", any_m},
    Size{"leisure", "", any_m},
    Size{"craft", "", any_m},
    Size{"office", "", any_m},
};

/// The distance that 97 % of pairs of readings keep, whose coordinates differ by `sigma` each:
/// Rayleigh's distribution.
double reach(double sigma) { return sigma * std::sqrt(-2 * std::log(1 - 0.97)); }

constexpr double reading_m = 3;
constexpr double osm_m = reading_m / 2;

}  // namespace

std::optional<ObjectClass> class_of(const osm::Tags& tags) {
    for (const Size& size : sizes) {
        const auto value = tags.get(size.key);
        if (value && (size.value.empty() || *value == size.value)) {
            return ObjectClass{std::string(size.key) + "=" + std::string(*value), size.metres};
        }
    }
    return std::nullopt;
}

double radius_between_groups(const ObjectClass& kind) {
    return std::hypot(kind.size_m, reach(std::hypot(reading_m, reading_m)));
}

double radius_to_base(const ObjectClass& kind) {
    return std::hypot(kind.size_m, reach(std::hypot(reading_m, osm_m)));
}

}  // namespace arpent::merge

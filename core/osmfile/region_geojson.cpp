// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/osmfile/region.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace arpent::osmfile {
namespace {

using nlohmann::json;
using Rings = std::vector<std::vector<geo::Location>>;

[[noreturn]] void fail() { throw Error("error.polygon_invalid"); }

const json& field(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) {
        fail();
    }
    return *found;
}

geo::Location read_position(const json& position) {
    if (!position.is_array() || position.size() < 2 || !position[0].is_number() ||
        !position[1].is_number()) {
        fail();
    }
    const auto location =
        geo::Location::from_degrees(position[0].get<double>(), position[1].get<double>());
    if (!location.is_defined()) {
        fail();
    }
    return location;
}

void read_polygon(const json& coordinates, Rings& rings) {
    if (!coordinates.is_array() || coordinates.empty()) {
        fail();
    }
    for (const json& positions : coordinates) {
        if (!positions.is_array()) {
            fail();
        }
        auto& ring = rings.emplace_back();
        for (const json& position : positions) {
            ring.push_back(read_position(position));
        }
        if (ring.size() < 4 || ring.front() != ring.back()) {
            fail();
        }
    }
}

void read_geometry(const json& geometry, Rings& rings) {
    if (!geometry.is_object()) {
        fail();
    }
    const json& type = field(geometry, "type");
    if (type == "Polygon") {
        read_polygon(field(geometry, "coordinates"), rings);
    } else if (type == "MultiPolygon") {
        for (const json& polygon : field(geometry, "coordinates")) {
            read_polygon(polygon, rings);
        }
    } else {
        fail();
    }
}

void read_feature(const json& feature, Rings& rings) {
    if (!feature.is_object()) {
        fail();
    }
    if (field(feature, "type") == "Feature") {
        read_geometry(field(feature, "geometry"), rings);
    } else {
        read_geometry(feature, rings);
    }
}

/// Deeper nesting than any GeoJSON polygon has: a hostile file would exhaust the stack.
json parse_shallow(std::string_view text) {
    constexpr int max_depth = 64;
    return json::parse(
        text,
        [](int depth, json::parse_event_t, const json&) {
            if (depth > max_depth) {
                fail();
            }
            return true;
        },
        false);
}

}  // namespace

Region parse_geojson(std::string_view text) {
    const json document = parse_shallow(text);
    if (!document.is_object()) {
        fail();
    }
    Rings rings;
    if (field(document, "type") == "FeatureCollection") {
        for (const json& feature : field(document, "features")) {
            read_feature(feature, rings);
        }
    } else {
        read_feature(document, rings);
    }
    if (rings.empty()) {
        fail();
    }
    return Region(std::move(rings));
}

}  // namespace arpent::osmfile

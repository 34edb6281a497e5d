// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/geojson.hpp"

#include "core/geo/predicate.hpp"
#include "core/project/features.hpp"
#include "core/project/text_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace arpent::project {
namespace {

std::string json_text(std::string_view text) {
    // A carnet may hold bytes that are no UTF-8, of files that held them; JSON may not.
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void add(std::string& out, geo::Location place) {
    out += '[' + geo::format_coordinate(place.x) + ',' + geo::format_coordinate(place.y) + ']';
}

template <typename Items, typename Write>
void add_list(std::string& out, const Items& items, Write&& write) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        out += first ? "" : ",";
        first = false;
        write(item);
    }
    out += ']';
}

void add(std::string& out, const Line& line) {
    add_list(out, line, [&](geo::Location place) { add(out, place); });
}

/// RFC 7946 3.1.6: outer rings counter-clockwise, holes clockwise.
void add_ring(std::string& out, osm::Ring ring, bool counter_clockwise) {
    if ((geo::ring_area(ring) > 0) != counter_clockwise) {
        std::ranges::reverse(ring);
    }
    add(out, ring);
}

void add(std::string& out, const osm::Polygon& polygon) {
    out += '[';
    add_ring(out, polygon.outer, true);
    for (const auto& hole : polygon.holes) {
        out += ',';
        add_ring(out, hole, false);
    }
    out += ']';
}

/// One thing is a Point, LineString or Polygon, several are the Multi of it.
template <typename Item>
void add_geometry(std::string& out, const std::vector<Item>& items, std::string_view one) {
    const bool several = items.size() > 1;
    out += "{\"type\":\"";
    out += several ? "Multi" : "";
    out += one;
    out += "\",\"coordinates\":";
    if (several) {
        add_list(out, items, [&](const Item& item) { add(out, item); });
    } else {
        add(out, items.front());
    }
    out += '}';
}

void add_geometry(std::string& out, const Geometry& geometry) {
    if (const auto* place = std::get_if<geo::Location>(&geometry)) {
        add_geometry(out, std::vector{*place}, "Point");
    } else if (const auto* lines = std::get_if<std::vector<Line>>(&geometry)) {
        add_geometry(out, *lines, "LineString");
    } else {
        add_geometry(out, std::get<std::vector<osm::Polygon>>(geometry), "Polygon");
    }
}

std::string feature_text(const Feature& feature) {
    const osm::ElementId id = feature.element.id();
    const std::string name =
        json_text(std::string(osm::name_of(id.type)) + '/' + std::to_string(id.ref));
    std::string out = "{\"type\":\"Feature\",\"id\":" + name + ",\"properties\":{\"@id\":" + name;
    if (const auto version = feature.element.meta().version; version != 0) {
        out += ",\"@version\":" + std::to_string(version);
    }
    for (const auto& [key, value] : feature.element.tags()) {
        out += ',' + json_text(key) + ':' + json_text(value);
    }
    out += "},\"geometry\":";
    add_geometry(out, feature.geometry);
    return out + '}';
}

}  // namespace

std::uint64_t write_geojson(const osm::Graph& graph, const std::filesystem::path& file,
                            job::Progress& progress, const std::stop_token& stop) {
    TextFile out(file);
    std::uint64_t count = 0;
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    for_each_feature(
        graph,
        [&](const Feature& feature) {
            out.write(count++ == 0 ? "\n" : ",\n");
            out.write(feature_text(feature));
        },
        progress, stop);
    out.write("\n]}\n");
    out.commit();
    return count;
}

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/scan/placement.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <utility>

namespace arpent::scan {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<PlacedBy, const char*>, 3> names{
    {{PlacedBy::geotiff, "geotiff"},
     {PlacedBy::world_file, "world_file"},
     {PlacedBy::piclayer, "piclayer"}}};

constexpr std::size_t max_points = 1000;

void need(bool condition) {
    if (!condition) {
        throw Error("error.scan_damaged");
    }
}

json to_json(const ControlPoints& points) {
    json list = json::array();
    for (const ControlPoint& point : points) {
        list.push_back({point.image.x, point.image.y, point.ground.x, point.ground.y});
    }
    return {{"points", std::move(list)}};
}

json to_json(const FilePlacement& file) {
    json object{
        {"matrix", file.matrix.m}, {"crs", name_of(file.crs)}, {"assumed", file.crs_assumed}};
    for (const auto& [by, name] : names) {
        if (by == file.by) {
            object["by"] = name;
        }
    }
    if (file.rms_m) {
        object["rms_m"] = *file.rms_m;
    }
    return object;
}

ControlPoints parse_points(const json& list) {
    need(list.size() <= max_points);
    ControlPoints points;
    for (const json& entry : list) {
        need(entry.size() == 4 && entry.at(2).is_number_integer() &&
             entry.at(3).is_number_integer());
        const ControlPoint point{
            {entry.at(0).get<double>(), entry.at(1).get<double>()},
            {entry.at(2).get<std::int32_t>(), entry.at(3).get<std::int32_t>()}};
        const geo::Location ground = point.ground;
        need(std::isfinite(point.image.x) && std::isfinite(point.image.y) &&
             geo::Box::world().contains(ground));
        points.push_back(point);
    }
    return points;
}

FilePlacement parse_file(const json& object) {
    FilePlacement file;
    file.matrix.m = object.at("matrix").get<std::array<double, 9>>();
    const std::string crs = object.at("crs").get<std::string>();
    need(crs.starts_with("EPSG:"));
    const auto number = parse_uint(std::string_view(crs).substr(5));
    const std::optional<Crs> known =
        number && *number < 1'000'000 ? crs_of_epsg(static_cast<unsigned>(*number)) : std::nullopt;
    need(known.has_value());
    file.crs = known.value_or(Crs{});
    file.crs_assumed = object.at("assumed").get<bool>();
    bool by_known = false;
    for (const auto& [by, name] : names) {
        if (object.at("by") == name) {
            file.by = by;
            by_known = true;
        }
    }
    need(by_known);
    if (object.contains("rms_m")) {
        file.rms_m = object.at("rms_m").get<double>();
    }
    return file;
}

}  // namespace

std::string to_text(const Placement& placement) {
    return std::visit([](const auto& value) { return to_json(value).dump(); }, placement);
}

Placement parse_placement(std::string_view text) {
    try {
        const json object = json::parse(text);
        if (object.contains("points")) {
            return parse_points(object.at("points"));
        }
        return parse_file(object);
    } catch (const json::exception&) {
        throw Error("error.scan_damaged");
    }
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/scan/placement.hpp"
#include "core/scan/solve.hpp"

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

json to_json(Plane plane) { return json::array({plane.x, plane.y}); }

json to_json(const Bend& bend) {
    json knots = json::array();
    for (const Bend::Knot& knot : bend.knots) {
        knots.push_back({knot.place.x, knot.place.y, knot.weight.x, knot.weight.y});
    }
    json plane = json::array();
    for (const Plane& value : bend.plane) {
        plane.push_back(to_json(value));
    }
    return {{"center", to_json(bend.center)},
            {"scale", bend.scale},
            {"knots", std::move(knots)},
            {"plane", std::move(plane)}};
}

json to_json(const SheetPlacement& page) {
    const Lens& lens = page.map.lens();
    json object{{"page", sheet::encode(page.payload)},
                {"matrix", page.map.to_picture().m},
                {"lens", {lens.center.x, lens.center.y, lens.radius, lens.k1}},
                {"by", page.by == SheetBy::marks ? "marks" : "corners"},
                {"rms_m", page.rms_m}};
    if (page.map.bend()) {
        object["bend"] = to_json(*page.map.bend());
    }
    if (page.error_m) {
        object["error_m"] = *page.error_m;
    }
    return object;
}

double number(const json& value) {
    const double result = value.get<double>();
    need(std::isfinite(result));
    return result;
}

Plane parse_plane(const json& list) {
    need(list.size() == 2);
    return {number(list.at(0)), number(list.at(1))};
}

Bend parse_bend(const json& object) {
    Bend bend;
    bend.center = parse_plane(object.at("center"));
    bend.scale = number(object.at("scale"));
    const json& knots = object.at("knots");
    need(bend.scale > 0 && knots.size() >= 3 && knots.size() <= max_points);
    std::vector<Plane> places;
    for (const json& knot : knots) {
        need(knot.size() == 4);
        places.push_back({number(knot.at(0)), number(knot.at(1))});
        bend.knots.push_back({places.back(), {number(knot.at(2)), number(knot.at(3))}});
    }
    need(object.at("plane").size() == bend.plane.size());
    for (std::size_t i = 0; i < bend.plane.size(); ++i) {
        bend.plane.at(i) = parse_plane(object.at("plane").at(i));
    }
    bend.hull = convex_hull(std::move(places));
    return bend;
}

SheetPlacement parse_page(const json& object) {
    const std::optional<sheet::Payload> payload =
        sheet::decode(object.at("page").get<std::string>());
    const json& lens = object.at("lens");
    need(payload && payload->ground.scale > 0 && lens.size() == 4);
    const Lens seen{
        {number(lens.at(0)), number(lens.at(1))}, number(lens.at(2)), number(lens.at(3))};
    need(seen.radius > 0 && std::abs(seen.k1) <= max_lens_k1);
    std::optional<Bend> bend;
    if (object.contains("bend")) {
        bend = parse_bend(object.at("bend"));
    }
    Matrix3 matrix{object.at("matrix").get<std::array<double, 9>>()};
    SheetPlacement page{payload.value_or(sheet::Payload{}),
                        PageMap(matrix, seen, std::move(bend)),
                        SheetBy::marks,
                        number(object.at("rms_m")),
                        {}};
    need(object.at("by") == "marks" || object.at("by") == "corners");
    page.by = object.at("by") == "marks" ? SheetBy::marks : SheetBy::corners;
    if (object.contains("error_m")) {
        page.error_m = number(object.at("error_m"));
    }
    return page;
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
        if (object.contains("page")) {
            return parse_page(object);
        }
        return parse_file(object);
    } catch (const json::exception&) {
        throw Error("error.scan_damaged");
    }
}

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/object.hpp"

#include "core/base/utf8.hpp"
#include "core/geo/mercator.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::merge {
namespace {

bool is_point(const geo::Box& box) { return box.min == box.max; }

geo::Location nearest(const geo::Box& box, geo::Location place) {
    return {std::clamp(place.x, box.min.x, box.max.x), std::clamp(place.y, box.min.y, box.max.y)};
}

std::string spelling(std::string_view name) {
    std::string key = fold(name);
    std::erase_if(key, [](char c) { return c == ' ' || c == '-' || c == '\'' || c == '.'; });
    return key;
}

/// The share of the attributes that both have and that differ.
double contradiction(const Object& a, const Object& b) {
    int both = 0;
    int differ = 0;
    for (const auto& [key, value] : a.tags) {
        const bool is_class = a.kind.name == key + "=" + value;
        if (!is_class && key != "name" && b.tags.has(key)) {
            ++both;
            differ += b.tags.has(key, value) ? 0 : 1;
        }
    }
    return both == 0 ? 0 : static_cast<double>(differ) / both;
}

}  // namespace

std::optional<Object> object_of(const osm::Element& element, const osm::Graph& map) {
    auto kind = element ? class_of(element.tags()) : std::nullopt;
    if (!kind) {
        return std::nullopt;
    }
    const auto node = element.node();
    if (node && !node->location.is_defined()) {
        return std::nullopt;
    }
    const geo::Box box = node ? geo::Box::around(node->location) : map.box_of(element);
    if (box.is_empty()) {
        return std::nullopt;
    }
    return Object{element.id(), element.tags(), std::move(*kind), box};
}

double distance_m(const Object& a, const Object& b) {
    const geo::Location from = is_point(b.box) ? b.box.min : b.box.center();
    const geo::Location to = is_point(a.box) ? a.box.min : a.box.center();
    const bool areas = !is_point(a.box) && !is_point(b.box);
    return areas ? geo::distance_m(from, to)
                 : geo::distance_m(nearest(a.box, from), nearest(b.box, to));
}

bool names_differ(const osm::Tags& a, const osm::Tags& b) {
    return a.has("name") && b.has("name") && spelling(a["name"]) != spelling(b["name"]);
}

std::optional<double> unlikeness(const Object& a, const Object& b, double radius_m) {
    if (a.kind.name != b.kind.name || names_differ(a.tags, b.tags)) {
        return std::nullopt;
    }
    constexpr double attributes_share = 1.0 / 3;
    const double ratio = distance_m(a, b) / radius_m;
    const bool same_name = a.tags.has("name") && b.tags.has("name");
    const double whole = ratio * ratio + attributes_share * contradiction(a, b);
    const double cost = same_name ? whole / 2 : whole;
    return cost < 1 ? std::optional(cost) : std::nullopt;
}

geo::Box around(const geo::Box& box, double radius_m) {
    constexpr double units_per_metre = 1e7 / 111'000;
    constexpr double radians = 3.14159265358979 / 180;
    const double narrowing = std::max(std::cos(box.center().lat() * radians), 0.01);
    return box.grown(static_cast<std::int32_t>(radius_m * units_per_metre / narrowing) + 1);
}

}  // namespace arpent::merge

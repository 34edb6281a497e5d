// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/turned_tags.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace arpent::edit {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Tags whose meaning lies in the direction of the way: water flows along it, the low side is on
/// its right, the traffic circles along it.
constexpr std::array<Pair, 16> fixed_tags{{{"natural", "coastline"},
                                           {"natural", "cliff"},
                                           {"natural", "earth_bank"},
                                           {"waterway", "river"},
                                           {"waterway", "stream"},
                                           {"waterway", "canal"},
                                           {"waterway", "ditch"},
                                           {"waterway", "drain"},
                                           {"waterway", "tidal_channel"},
                                           {"barrier", "retaining_wall"},
                                           {"barrier", "kerb"},
                                           {"barrier", "guard_rail"},
                                           {"barrier", "city_wall"},
                                           {"man_made", "embankment"},
                                           {"junction", "roundabout"},
                                           {"junction", "circular"}}};

constexpr std::array<Pair, 2> opposites{{{"forward", "backward"}, {"left", "right"}}};

/// Each part of a key between colons turned: "cycleway:left:oneway".
std::string turned_key(std::string_view key) {
    std::string turned;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(key.find(':', begin), key.size());
        turned += turned_word(key.substr(begin, end - begin));
        if (end == key.size()) {
            return turned;
        }
        turned += ':';
        begin = end + 1;
    }
}

std::string turned_oneway(const std::string& value) {
    if (value == "yes" || value == "true" || value == "1") {
        return "-1";
    }
    return value == "-1" || value == "reverse" ? "yes" : value;
}

std::string turned_incline(const std::string& value) {
    if (value == "up" || value == "down") {
        return value == "up" ? "down" : "up";
    }
    const bool is_number = !value.empty() && value.find_first_of("0123456789") <= 1;
    if (!is_number || value.front() == '0') {
        return value;
    }
    if (value.front() == '-' || value.front() == '+') {
        return (value.front() == '-' ? "" : "-") + value.substr(1);
    }
    return "-" + value;
}

bool is_oneway_key(std::string_view key) {
    return key == "oneway" || key.starts_with("oneway:") || key.ends_with(":oneway");
}

std::string turned_value(const std::string& key, const std::string& value) {
    if (is_oneway_key(key)) {
        return turned_oneway(value);
    }
    if (key == "incline") {
        return turned_incline(value);
    }
    // Lanes turn left for whoever drives there; names may be any word.
    const bool is_relative = key.starts_with("turn") || key.find("name") != std::string::npos;
    return is_relative ? value : turned_word(value);
}

}  // namespace

std::string turned_word(std::string_view word) {
    for (const auto& [one, other] : opposites) {
        if (word == one || word == other) {
            return std::string(word == one ? other : one);
        }
    }
    return std::string(word);
}

std::variant<osm::Tags, std::string> turned_tags(const osm::Tags& tags) {
    std::vector<osm::Tag> turned;
    for (const auto& [key, value] : tags) {
        if (std::ranges::find(fixed_tags, Pair(key, value)) != fixed_tags.end()) {
            return key;
        }
        turned.emplace_back(turned_key(key), turned_value(key, value));
    }
    return osm::Tags(std::move(turned));
}

osm::Tags turned_node_tags(const osm::Tags& tags) {
    osm::Tags turned = tags;
    for (const auto& [key, value] : tags) {
        if (key == "direction" || key.ends_with(":direction")) {
            turned = turned.with(key, turned_word(value));
        }
    }
    return turned;
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/side.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arpent::preset {
namespace {

constexpr std::array<std::string_view, 2> subjects{"cycleway", "sidewalk"};
constexpr std::string_view left = ":left";
constexpr std::string_view right = ":right";

/// "cycleway" of "cycleway:left"; nothing of a key without sides.
std::optional<std::string_view> subject_of(std::string_view key) {
    for (const auto subject : subjects) {
        const auto rest = key.starts_with(subject) ? key.substr(subject.size()) : "";
        if (rest == left || rest == right) {
            return subject;
        }
    }
    return std::nullopt;
}

/// What the older plain key says of a side; nothing where it does not speak of sides at all
/// (cycleway=opposite_lane).
std::optional<std::string_view> plain_value(std::string_view subject, std::string_view side,
                                            const osm::Tags& tags) {
    const auto value = tags[subject];
    if (subject == "sidewalk") {
        if (value == "separate") {
            return value;
        }
        return value == "yes" || value == "both" || value == side.substr(1) ? "yes" : "no";
    }
    static constexpr std::array<std::string_view, 6> of_sides{
        "lane", "track", "shared_lane", "share_busway", "separate", "no"};
    if (std::ranges::find(of_sides, value) == of_sides.end()) {
        return std::nullopt;
    }
    // In a one-way street it is the side on which one drives.
    const bool one_way = tags.has("oneway", "yes");
    return one_way && side == left ? std::nullopt : std::optional(value);
}

}  // namespace

std::optional<std::string_view> value_of_side(std::string_view key, const osm::Tags& tags) {
    if (const auto value = tags.get(key)) {
        return value;
    }
    const auto subject = subject_of(key);
    if (!subject) {
        return std::nullopt;
    }
    if (const auto both = tags.get(std::string(*subject) + ":both")) {
        return both;
    }
    return tags.has(*subject) ? plain_value(*subject, key.substr(subject->size()), tags)
                              : std::nullopt;
}

osm::Tags with_sides_apart(std::string_view key, const osm::Tags& tags) {
    const auto subject = subject_of(key);
    if (!subject) {
        return tags;
    }
    const std::string name(*subject);
    auto apart = tags;
    bool plain_is_said = false;
    for (const auto side : {left, right}) {
        const auto side_key = name + std::string(side);
        plain_is_said = plain_is_said || plain_value(*subject, side, tags);
        if (const auto value = value_of_side(side_key, tags)) {
            apart = apart.with(side_key, std::string(*value));
        }
    }
    apart = apart.without(name + ":both");
    return plain_is_said ? apart.without(name) : apart;
}

}  // namespace arpent::preset

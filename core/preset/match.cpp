// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/match.hpp"

#include <algorithm>
#include <utility>

namespace arpent::preset {
namespace {

/// What tells the kind of thing weighs more than what tells a property of it.
constexpr int tag_weight = 10;
constexpr int field_weight = 1;

/// -1 when a required tag is missing, 1 when the tag fits, 0 when it says nothing.
int verdict(Match match, bool has_key, bool has_value) {
    switch (match) {
        case Match::none: return 0;
        case Match::key: return has_key ? 1 : 0;
        case Match::key_required: return has_key ? 1 : -1;
        case Match::value: return has_value ? 1 : 0;
        case Match::value_required: return has_value ? 1 : -1;
    }
    return 0;
}

int verdict(const FixedTag& tag, const osm::Tags& tags) {
    // A key to be removed cannot be asked for.
    return tag.value ? verdict(tag.match, tags.has(tag.key), tags.has(tag.key, *tag.value)) : 0;
}

int verdict(const Field& field, const osm::Tags& tags) {
    if (field.match == Match::none) {
        return 0;
    }
    const auto value = tags.get(field.key);
    const bool known = value && std::ranges::any_of(field.choices, [&](const Choice& choice) {
                           return choice.value == *value;
                       });
    return verdict(field.match, value.has_value(), known);
}

}  // namespace

std::optional<int> fit(const Preset& preset, const osm::Tags& tags, Geometry geometry) {
    if (!preset.geometries.has(geometry) || !all_hold(preset.conditions, tags)) {
        return std::nullopt;
    }
    int sum = tag_weight * static_cast<int>(preset.conditions.size());
    for (const auto& tag : preset.tags) {
        const int each = verdict(tag, tags);
        if (each < 0) {
            return std::nullopt;
        }
        sum += tag_weight * each;
    }
    for (const auto& field : preset.fields) {
        const int each = verdict(field, tags);
        if (each < 0) {
            return std::nullopt;
        }
        sum += field_weight * each;
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::vector<PresetPtr> matches(const PresetCatalogue& catalogue, const osm::Tags& tags,
                               Geometry geometry) {
    std::vector<std::pair<int, PresetPtr>> found;
    for (const auto& preset : catalogue.presets()) {
        if (const auto sum = fit(*preset, tags, geometry)) {
            found.emplace_back(*sum, preset);
        }
    }
    std::ranges::stable_sort(found, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<PresetPtr> presets;
    std::ranges::transform(found, std::back_inserter(presets),
                           [](const auto& each) { return each.second; });
    return presets;
}

PresetPtr best_match(const PresetCatalogue& catalogue, const osm::Element& element) {
    PresetPtr best;
    int most = 0;
    const auto geometry = geometry_of(element);
    for (const auto& preset : catalogue.presets()) {
        const auto sum = fit(*preset, element.tags(), geometry);
        if (sum && *sum > most) {
            most = *sum;
            best = preset;
        }
    }
    return best;
}

}  // namespace arpent::preset

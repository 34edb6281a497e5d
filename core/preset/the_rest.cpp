// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/the_rest.hpp"

#include "core/base/assets.hpp"
#include "core/base/utf8.hpp"
#include "core/preset/match.hpp"
#include "core/preset/read.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace arpent::preset {
namespace {

constexpr const char* file_name = "assets/presets/tout_le_reste.xml";

using Fields = std::map<std::string, const Field*, std::less<>>;

/// The questions of our own presets by key; those that are asked only sometimes stay where they
/// are.
Fields fields_of(const PresetCatalogue& ours) {
    Fields fields;
    for (const auto& preset : ours.presets()) {
        for (const auto& field : preset->fields) {
            if (!field.key.empty() && field.condition.empty()) {
                fields.emplace(field.key, &field);
            }
        }
    }
    return fields;
}

osm::Tags tags_of(const Preset& preset) {
    std::vector<osm::Tag> tags;
    for (const auto& tag : preset.tags) {
        if (tag.value && tag.match == Match::value_required) {
            tags.emplace_back(tag.key, *tag.value);
        }
    }
    return osm::Tags(std::move(tags));
}

constexpr std::array drawable{Geometry::node, Geometry::way, Geometry::closed_way,
                              Geometry::multipolygon};

/// Those of the preset's geometries of which ours has nothing to make.
Geometries left_over(const PresetCatalogue& ours, const Preset& preset) {
    const auto tags = tags_of(preset);
    std::vector<Geometry> left;
    std::ranges::copy_if(drawable, std::back_inserter(left),
                         [&](Geometry each) { return preset.geometries.has(each); });
    for (const auto& own : ours.presets()) {
        const auto any =
            std::ranges::find_if(left, [&](Geometry each) { return own->geometries.has(each); });
        if (!own->only_existing && any != left.end() && fit(*own, tags, *any)) {
            std::erase_if(left, [&](Geometry each) { return own->geometries.has(each); });
        }
    }
    return Geometries(left);
}

/// The drawing that we have of its kind ("bakery"), else of what is above it ("shop"), else a dot.
std::string icon_of(const Preset& preset, const std::vector<std::string>& icons) {
    for (const auto& tag : preset.tags) {
        for (const auto& name : {tag.value.value_or(""), tag.key}) {
            if (std::ranges::binary_search(icons, name)) {
                return name;
            }
        }
    }
    return "dot";
}

bool can_be_drawn(const Geometries& geometries) {
    return geometries.has(Geometry::node) || geometries.has(Geometry::way) ||
           geometries.has(Geometry::closed_way);
}

/// One everyday word for several kinds: highway=residential|tertiary is a street.
bool gathers(const Preset& own) {
    return std::ranges::any_of(own.conditions,
                               [](const TagCondition& each) { return each.values.size() > 1; });
}

/// One kind, and no other: amenity=school.
bool names_one(const Preset& own) {
    return !own.conditions.empty() &&
           std::ranges::all_of(own.conditions,
                               [](const TagCondition& each) { return each.values.size() == 1; });
}

/// Our reviewed words for what ours only names.
void take_our_words(const PresetCatalogue& ours, Preset& preset) {
    const auto tags = tags_of(preset);
    const auto own = std::ranges::find_if(ours.presets(), [&](const PresetPtr& each) {
        return each->only_existing && names_one(*each) && all_hold(each->conditions, tags);
    });
    if (own != ours.presets().end() && tags.size() == (*own)->conditions.size()) {
        preset.name = (*own)->name;
        preset.icon = (*own)->icon;
    }
}

TheRest read_rest() {
    PresetCatalogue catalogue;
    if (const auto file = find_asset(file_name)) {
        catalogue.add(beyond(built_in_catalogue(), read_presets(*file)));
    }
    Search search(catalogue);
    return {std::move(catalogue), std::move(search)};
}

int fit_of(const PresetPtr& preset, const osm::Element& element) {
    return preset ? fit(*preset, element.tags(), geometry_of(element)).value_or(0) : 0;
}

}  // namespace

const TheRest& the_rest() {
    static const TheRest rest = read_rest();
    return rest;
}

bool has_the_rest() {
    static const bool has = find_asset(file_name).has_value();
    return has;
}

PresetFile beyond(const PresetCatalogue& ours, PresetFile file) {
    const auto fields = fields_of(ours);
    const auto icons = asset_names("assets/icons", ".svg");
    std::vector<std::pair<std::string, PresetPtr>> kept;
    for (const auto& each : file.presets) {
        const auto geometries = left_over(ours, *each);
        if (!can_be_drawn(geometries)) {
            continue;
        }
        auto preset = std::make_shared<Preset>(*each);
        preset->geometries = geometries;
        preset->icon = icon_of(*preset, icons);
        take_our_words(ours, *preset);
        for (auto& field : preset->fields) {
            if (const auto own = fields.find(field.key); own != fields.end()) {
                field = *own->second;
            }
        }
        kept.emplace_back(fold(preset->name.fr), std::move(preset));
    }
    std::ranges::stable_sort(kept, {}, [](const auto& each) { return each.first; });
    file.presets.clear();
    std::ranges::transform(kept, std::back_inserter(file.presets),
                           [](auto& each) { return std::move(each.second); });
    return file;
}

PresetPtr recognise(const PresetCatalogue& ours, const osm::Element& element) {
    const auto own = best_match(ours, element);
    if (element.tags().empty() || (own && (!own->only_existing || gathers(*own)))) {
        return own;
    }
    const auto other = best_match(the_rest().catalogue, element);
    return other && fit_of(other, element) >= fit_of(own, element) ? other : own;
}

}  // namespace arpent::preset

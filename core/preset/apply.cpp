// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/apply.hpp"

#include <array>
#include <set>
#include <string_view>

namespace arpent::preset {
namespace {

/// Keys that say what a thing is for everyone who uses the map.
constexpr std::array<std::string_view, 5> protected_keys{"highway", "building", "railway",
                                                         "waterway", "boundary"};

std::set<std::string> keys_of(const Preset& preset) {
    std::set<std::string> keys;
    for (const auto& tag : preset.tags) {
        keys.insert(tag.key);
    }
    for (const auto& field : preset.fields) {
        keys.insert(field.key);
        for (const auto& choice : field.choices) {
            keys.insert(choice.key);
        }
    }
    keys.erase("");
    return keys;
}

std::optional<Message> protected_by(const osm::Tags& before, const osm::Tags& after) {
    for (const auto key : protected_keys) {
        const auto value = before.get(key);
        if (value && after.get(key) != value) {
            return Message{"form.would_replace",
                           {{"key", std::string(key)}, {"value", std::string(*value)}}};
        }
    }
    return std::nullopt;
}

osm::Tags with_fixed(const Preset& preset, osm::Tags tags) {
    for (const auto& tag : preset.tags) {
        tags = tag.value ? tags.with(tag.key, *tag.value) : tags.without(tag.key);
    }
    return tags;
}

}  // namespace

std::variant<osm::Tags, Message> apply(const Preset& preset, const osm::Tags& tags) {
    auto result = with_fixed(preset, tags);
    if (auto refusal = protected_by(tags, result)) {
        return std::move(*refusal);
    }
    return result;
}

std::variant<osm::Tags, Message> exchange(const Preset& before, const Preset& after,
                                          const osm::Tags& tags) {
    // A path becomes a cycle way in one step; only what the old preset did not say is protected.
    auto unsaid = tags;
    for (const auto& tag : before.tags) {
        unsaid = unsaid.without(tag.key);
    }
    auto result = tags;
    const auto kept = keys_of(after);
    for (const auto& key : keys_of(before)) {
        if (!kept.contains(key)) {
            result = result.without(key);
        }
    }
    result = with_fixed(after, std::move(result));
    if (auto refusal = protected_by(unsaid, result)) {
        return std::move(*refusal);
    }
    return result;
}

}  // namespace arpent::preset

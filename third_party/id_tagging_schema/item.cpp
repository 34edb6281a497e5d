// SPDX-License-Identifier: GPL-3.0-or-later
#include "third_party/id_tagging_schema/item.hpp"

#include <algorithm>

namespace id_schema {
namespace {

/// References among presets end after two steps; a circle never would.
constexpr int max_depth = 6;

bool is_offered(const std::string& id, const Json& preset) {
    return preset.value("searchable", true) && !id.starts_with('@') && is_for_france(preset) &&
           std::ranges::none_of(preset.at("tags"), [](const Json& value) { return value == "*"; });
}

bool has_geometry(const Json& preset, const char* name) {
    const Json& all = preset.at("geometry");
    return std::ranges::find(all, name) != all.end();
}

std::string types_of(const Json& preset) {
    std::string types;
    const auto add = [&](const char* type) {
        types += (types.empty() ? "" : ",") + std::string(type);
    };
    if (has_geometry(preset, "point") || has_geometry(preset, "vertex")) {
        add("node");
    }
    if (has_geometry(preset, "line")) {
        add("way");
    }
    if (has_geometry(preset, "area")) {
        add("closedway");
        add("multipolygon");
    }
    return types;
}

/// The id of the preset whose words this one uses.
std::string named_by(const Schema& schema, const std::string& id) {
    std::string at = id;
    for (int depth = 0; depth < max_depth; ++depth) {
        const auto found = schema.presets.find(at);
        const auto next = found != schema.presets.end() ? referred(text_of(*found, "name")) : "";
        if (next.empty()) {
            break;
        }
        at = next;
    }
    return at;
}

Words words_of(const Schema& schema, const std::string& id, const char* what) {
    const auto in = [&](const Json& language) {
        const auto found = language.at("presets").find(id);
        return found != language.at("presets").end() ? text_of(*found, what) : "";
    };
    return {in(schema.french), in(schema.english)};
}

/// The fields of a preset with those of the presets it refers to; one that names none has those of
/// the preset above it ("shop" of "shop/toys").
void add_fields(const Schema& schema, const std::string& id, int depth,
                std::vector<std::string>& fields) {
    const auto preset = schema.presets.find(id);
    if (preset == schema.presets.end() || depth > max_depth) {
        return;
    }
    const auto listed = preset->find("fields");
    if (listed == preset->end()) {
        const auto slash = id.rfind('/');
        if (slash != std::string::npos) {
            add_fields(schema, id.substr(0, slash), depth + 1, fields);
        }
        return;
    }
    for (const auto& each : *listed) {
        const auto field = each.get<std::string>();
        if (const auto other = referred(field); !other.empty()) {
            add_fields(schema, other, depth + 1, fields);
        } else if (std::ranges::find(fields, field) == fields.end()) {
            fields.push_back(field);
        }
    }
}

}  // namespace

std::vector<Item> items(const Schema& schema) {
    std::vector<Item> kept;
    for (const auto& [id, preset] : schema.presets.items()) {
        Item item;
        const auto owner = named_by(schema, id);
        item.name = words_of(schema, owner, "name");
        item.types = types_of(preset);
        if (!is_offered(id, preset) || item.name.french.empty() || item.types.empty()) {
            continue;
        }
        item.terms = words_of(schema, owner, "terms");
        item.on_way = has_geometry(preset, "vertex") && !has_geometry(preset, "point");
        item.tags = preset.at("tags");
        const Json added = preset.value("addTags", Json::object());
        for (const auto& [key, value] : added.items()) {
            if (value != "*" && !item.tags.contains(key)) {
                item.added.emplace(key, value.get<std::string>());
            }
        }
        add_fields(schema, id, 0, item.questions);
        kept.push_back(std::move(item));
    }
    return kept;
}

}  // namespace id_schema

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/read_item.hpp"

#include "core/preset/split.hpp"
#include "core/preset/xml.hpp"

#include <tinyxml2.h>

namespace arpent::preset {
namespace {

/// JOSM's deepest item has 4 levels of references; a chunk that refers to itself has no end.
constexpr int max_depth = 12;

class ItemReader {
public:
    ItemReader(Preset& preset, Chunks& chunks, const LangCatalogue* french)
        : preset_(preset), chunks_(chunks), french_(french) {}

    void read_children(const tinyxml2::XMLElement& parent, bool optional, int depth) {
        if (depth > max_depth) {
            return;
        }
        for (const auto* child = parent.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            read_child(*child, optional, depth);
        }
    }

private:
    void read_child(const tinyxml2::XMLElement& child, bool optional, int depth) {
        chunks_.spend(sizeof(Field));
        const std::string_view name = child.Name();
        if (name == "key") {
            read_key(Attributes(child, french_));
        } else if (name == "optional") {
            read_children(child, true, depth + 1);
        } else if (name == "reference") {
            if (const auto* chunk = chunks_.find(child)) {
                read_children(*chunk, optional, depth + 1);
            }
        } else if (name == "link") {
            read_link(Attributes(child, french_));
        } else if (auto field = read_field(child, chunks_, french_)) {
            field->optional = optional;
            preset_.fields.push_back(std::move(*field));
        }
    }

    void read_key(const Attributes& attributes) {
        if (attributes["key"].empty()) {
            return;
        }
        FixedTag tag{std::string(attributes["key"]), std::nullopt,
                     read_match(attributes["match"], Match::value_required)};
        if (attributes.has("value")) {
            tag.value = attributes["value"];
        }
        preset_.tags.push_back(std::move(tag));
    }

    void read_link(const Attributes& attributes) {
        if (preset_.wiki.empty()) {
            preset_.wiki = attributes["wiki"];
        }
    }

    Preset& preset_;
    Chunks& chunks_;
    const LangCatalogue* french_;
};

}  // namespace

Preset read_item(const tinyxml2::XMLElement& item, Chunks& chunks, const LangCatalogue* french) {
    const Attributes attributes(item, french);
    Preset preset;
    preset.name = attributes.label("name", "name_context");
    preset.icon = attributes["icon"];
    preset.geometries = Geometries::parse(attributes["type"]);
    preset.on_way = attributes.is_true("arpent:on_way");
    preset.only_existing = attributes.is_true("arpent:existing");
    preset.conditions = parse_conditions(attributes["arpent:matches"]);
    preset.help = attributes.own_label("help");
    preset.warning = attributes.own_label("warning");
    for (const auto* name : {"arpent:terms", "arpent:terms_en"}) {
        for (auto& term : split_list(attributes[name], ',')) {
            preset.terms.push_back(std::move(term));
        }
    }
    ItemReader(preset, chunks, french).read_children(item, false, 0);
    return preset;
}

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/field.hpp"
#include "core/preset/geometry.hpp"
#include "core/preset/label.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace arpent::preset {

/// A tag that a preset sets.
struct FixedTag {
    std::string key;
    std::optional<std::string> value;  ///< nothing: the preset removes the key
    Match match = Match::value_required;
};

/// What an element can be: how to recognise it, what to tag it with, what to ask about it.
/// Immutable once read.
struct Preset {
    std::string id;     ///< unique in a catalogue and the same in every run: "mobilier/bench"
    std::string theme;  ///< id of its Theme, or ""
    Label name;
    std::vector<Label> groups;  ///< from the outermost
    std::string icon;           ///< name in assets/icons without ending, or another file's path
    Geometries geometries = Geometries::all();
    bool on_way = false;         ///< a node that belongs on a way, as a crossing does
    bool only_existing = false;  ///< describes what is there; nothing new is made with it

    std::vector<TagCondition> conditions;  ///< what an element must have besides the tags
    std::vector<FixedTag> tags;
    std::vector<Field> fields;

    Label help;     ///< what it is and what it is not
    Label warning;  ///< the common trap
    /// Everyday words that people look for it with, besides its name.
    std::vector<std::string> terms;
    std::string wiki;  ///< page of the OSM wiki, or ""
};

using PresetPtr = std::shared_ptr<const Preset>;

/// A subject that groups go out with.
struct Theme {
    std::string id;  ///< "aires_de_jeux"
    Label name;
    std::string colour;  ///< "#rrggbb"
    std::string icon;
};

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/preset/preset.hpp"

namespace arpent::operation {

/// The kind of thing that the next point, line or area will be: a preset with its answers. Placed
/// again, the answers of the last one come along.
struct Kind {
    preset::PresetPtr preset;  ///< null for a thing that nobody has named yet
    osm::Tags tags;

    bool operator==(const Kind&) const = default;
};

/// What a preset says of a new thing, before anything is answered.
Kind kind_of(const preset::PresetPtr& preset);

/// With those of these tags that answer a question of the preset: the ticks of a relevé form, the
/// answers about another one.
Kind with_answers(const Kind& kind, const osm::Tags& said);
/// With the answers of `other` to the questions that are open.
Kind filled_from(const Kind& kind, const osm::Tags& other);

/// Whether anything is answered, and whether everything is.
bool is_described(const Kind& kind);
bool is_complete(const Kind& kind);

}  // namespace arpent::operation

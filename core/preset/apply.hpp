// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/preset/preset.hpp"

#include <variant>

namespace arpent::preset {

/// The tags of an element that becomes what the preset describes: its fixed tags are set, nothing
/// else is touched. Refused (form.would_replace {key, value}) where that would turn an existing
/// street, building, railway or waterway into another thing: that is how maps get broken.
std::variant<osm::Tags, Message> apply(const Preset& preset, const osm::Tags& tags);

/// The same for something that was taken for `before`: what only that preset says (its fixed tags
/// and the answers to its questions) goes; answers that the new one asks for too stay.
std::variant<osm::Tags, Message> exchange(const Preset& before, const Preset& after,
                                          const osm::Tags& tags);

}  // namespace arpent::preset

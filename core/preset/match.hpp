// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/catalogue.hpp"

namespace arpent::preset {

/// How well a preset describes an element: nothing when it does not (another geometry, a required
/// tag is missing), else at least 1; each tag that fits makes it more.
std::optional<int> fit(const Preset& preset, const osm::Tags& tags, Geometry geometry);

/// The presets that describe an element, the best first; equally good ones in the catalogue's
/// order.
std::vector<PresetPtr> matches(const PresetCatalogue& catalogue, const osm::Tags& tags,
                               Geometry geometry);
/// The best of them; null when none does.
PresetPtr best_match(const PresetCatalogue& catalogue, const osm::Element& element);

}  // namespace arpent::preset

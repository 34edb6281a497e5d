// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/catalogue.hpp"
#include "core/preset/search.hpp"

namespace arpent::preset {

/// Everything that OpenStreetMap's own catalogue has a French name for: « Tout le reste »
/// (third_party/id_tagging_schema). Read once, when first asked for, and kept; from any thread.
struct TheRest {
    PresetCatalogue catalogue;  ///< one theme, by name; empty where the build had no network
    Search search;
};
const TheRest& the_rest();

/// Whether there is anything; reads nothing.
bool has_the_rest();

/// What a file adds to our own presets, which win: a preset whose tags one of ours describes is
/// left out (for the geometries that ours has); what ours only names (arpent:existing) has our name
/// and drawing; and a question that ours asks too is asked in our words. By French name.
PresetFile beyond(const PresetCatalogue& ours, PresetFile file);

/// What an element is: the best of ours, else of the rest; null when neither describes it. Where
/// ours only names what is there, the rest, which can ask about it, is taken when it describes the
/// element as well; but not where ours has one everyday word for several values (« rue »).
PresetPtr recognise(const PresetCatalogue& ours, const osm::Element& element);

}  // namespace arpent::preset

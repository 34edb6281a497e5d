// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/preset/catalogue.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace arpent::panel {

/// Something of a theme, and where it is.
struct Thing {
    geo::Location place;
    preset::PresetPtr kind;
};

/// What a map holds of the themes' objects, in no order. Any thread. Throws Cancelled.
std::vector<Thing> things_of(const osm::Graph& map, const preset::PresetCatalogue& presets,
                             const std::stop_token& stop);

/// "#2f6db5" as a colour of the screen; what is none, the ink.
unsigned int color_of(const std::string& colour);

}  // namespace arpent::panel

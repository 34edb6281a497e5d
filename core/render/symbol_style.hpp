// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/render/palette.hpp"

#include <string_view>
#include <vector>

namespace arpent::render {

/// The picture that stands for a thing on the map.
struct SymbolStyle {
    std::string_view icon;
    Ink ink = Ink::icon;
    float min_zoom = 17;
    /// Those with a lower rank get their room first.
    int rank = 40;
    /// Furniture is small, has no name, and becomes a dot where there is no room.
    bool furniture = false;
};

/// Null for what has no picture.
const SymbolStyle* symbol_style(const osm::Tags& tags);

/// Every icon that the table names, for tests.
std::vector<std::string_view> symbol_icons();

}  // namespace arpent::render

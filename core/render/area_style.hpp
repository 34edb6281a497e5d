// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/render/palette.hpp"

namespace arpent::render {

/// From the lowest to the highest.
enum class AreaOrder { land, green, water, use, ground, square, building };

struct AreaStyle {
    AreaOrder order = AreaOrder::land;
    Ink fill = Ink::none;
    Ink edge = Ink::none;
    float min_zoom = 10;
};

/// How an area with such tags is drawn; null for what is not drawn as an area.
const AreaStyle* area_style(const osm::Tags& tags);

}  // namespace arpent::render

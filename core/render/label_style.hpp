// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"
#include "core/render/area_style.hpp"
#include "core/render/palette.hpp"
#include "core/render/typesetter.hpp"

namespace arpent::render {

/// How a name is written and when. Lower ranks are placed first.
struct LabelStyle {
    TextStyle text;
    Ink ink = Ink::text;
    float min_zoom = 16;
    float max_zoom = 22;
    int rank = 40;
};

/// Of a settlement or quarter (a node with place=*); null for others.
const LabelStyle* place_label_style(const osm::Tags& tags);
/// Of a street, path or watercourse, written along it.
const LabelStyle* line_label_style(const osm::Tags& tags);
/// Of an area by what it is drawn as: a park, a school, a building.
LabelStyle area_label_style(const AreaStyle& style);
/// Of a thing with a picture, and of a house number.
LabelStyle poi_label_style(double symbol_zoom, int symbol_rank);
const LabelStyle& number_label_style();

}  // namespace arpent::render

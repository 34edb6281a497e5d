// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"
#include "core/render/palette.hpp"
#include "core/render/point.hpp"
#include "core/render/svg_path.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::render {

struct PlacedGlyph {
    std::shared_ptr<const Path> outline;
    Point at;
    double angle = 0;  ///< radians, clockwise
};

/// A name, a number or a picture with its place on a drawing, in units.
struct Label {
    enum class Kind { place, street, area, poi, number };
    Kind kind = Kind::poi;
    osm::ElementId element;
    std::string text;  ///< "" for a picture alone
    Ink ink = Ink::text;
    std::vector<PlacedGlyph> glyphs;

    std::string_view icon;  ///< name of the picture, "" for none; "dot" where there is no room
    Ink icon_ink = Ink::icon;
    Point icon_at;  ///< its centre
    double icon_size = 0;

    std::vector<Rect> boxes;  ///< what it covers; no two labels' boxes meet
    Rect text_bounds() const;
};

}  // namespace arpent::render

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"
#include "core/render/color.hpp"

#include <string>
#include <vector>

namespace arpent::map {

/// Something drawn above the map: a selection, the line being drawn, a ghost, a sector's border.
/// Widths are in units of the style (pixels at 100 %).
struct Shape {
    enum class Kind { point, line, area };
    Kind kind = Kind::line;
    /// A point has one; an area's ring may be closed or not. Undefined places are passed over.
    std::vector<geo::Location> places;

    render::Color color = render::Color::hex(0x0B6B63);
    render::Color casing = render::Color::hex(0xFFFFFF, 220);
    render::Color fill{0, 0, 0, 0};  ///< of an area
    double width = 3;                ///< of a line; of a point its diameter
    double casing_width = 2;         ///< on each side
    double dash = 0;                 ///< length of a dash and of the gap after it; 0 is solid
    std::string icon;                ///< name of an icon drawn in a point, or ""
};

/// A vertex that can be taken hold of.
struct Handle {
    enum class Kind {
        vertex,  ///< a filled square
        middle,  ///< a small ring between two vertices: drag to insert one
        shared,  ///< a filled disc: other ways use this node too
    };
    geo::Location place;
    Kind kind = Kind::vertex;
    bool active = false;  ///< under the cursor or held
};

}  // namespace arpent::map

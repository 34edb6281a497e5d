// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/color.hpp"
#include "core/render/svg_path.hpp"

#include <cairo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::render {

/// A picture of one colour: outlines that are filled or stroked in a square of `view` units.
class Icon {
public:
    /// Reads the small part of SVG that assets/icons uses: a square viewBox from 0 0, <g>, <path>,
    /// <circle>, <rect>, <line>; the attributes fill (none or anything), fill-rule, stroke,
    /// stroke-width, inherited. Colours are not kept. Throws Error (error.icon_unreadable).
    static Icon parse(std::string_view svg);

    /// Into the square of `size` with its top left corner at x, y, with the context's source.
    void draw(cairo_t* cr, double x, double y, double size) const;

private:
    struct Shape {
        Path path;
        bool fill = true;
        bool even_odd = false;
        double stroke_width = 0;  ///< in view units; 0 is no stroke
    };
    friend class IconReader;

    std::vector<Shape> shapes_;
    double view_ = 24;
};

/// Pixels row by row from the top, 4 bytes each: R, G, B, A (straight alpha).
struct Raster {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// The ink of a surface of CAIRO_FORMAT_A8 in one colour.
Raster colored(cairo_surface_t* mask, Color color);

/// The icon as a square picture of `size` pixels.
Raster rasterise(const Icon& icon, int size, Color color);

/// The icon assets/icons/<name>.svg, read once and kept. From any thread.
/// Throws Error (error.asset_missing, error.icon_unreadable).
const Icon& icon(std::string_view name);

/// Every icon that comes with the program, sorted by name.
std::vector<std::string> icon_names();

}  // namespace arpent::render

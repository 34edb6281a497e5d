// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/point.hpp"

#include <vector>

namespace arpent::render {

using Line = std::vector<Point>;

/// A part of a line that lies in a rectangle.
struct Piece {
    Line points;
    double start = 0;  ///< length of the line before it, so that dashes go on as if uncut
};

/// The parts of a line inside a rectangle, in order (Liang and Barsky, segment by segment).
std::vector<Piece> clip_line(const Line& line, const Rect& rect);

/// A closed ring (first == last) cut to a rectangle, with seams along its border (Sutherland and
/// Hodgman). Empty when nothing is left.
Line clip_ring(const Line& ring, const Rect& rect);

double length_of(const Line& line);
Rect bounds_of(const Line& line);

}  // namespace arpent::render

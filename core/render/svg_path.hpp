// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/point.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace arpent::render {

/// One step of an outline. `points` holds what the step needs, in order: move and line use the
/// first, curve (cubic Bézier) all three, close none.
struct PathStep {
    enum class Kind { move, line, curve, close };
    Kind kind = Kind::close;
    std::array<Point, 3> points{};
};
using Path = std::vector<PathStep>;

/// The data of an SVG `d` attribute: all of SVG 1.1's commands, absolute and relative; arcs and
/// quadratic curves come out as cubic ones (arcs after the implementation notes of SVG 1.1, F.6).
/// Nothing when it is malformed, a number is not finite, or it has more than 10,000 steps.
std::optional<Path> parse_svg_path(std::string_view data);

/// An elliptical arc from `from` to `to` as SVG's A command means it, appended as curves.
struct Arc {
    Point from;
    Point to;
    double rx = 0;
    double ry = 0;
    double rotation = 0;  ///< degrees
    bool large = false;
    bool sweep = false;
};
void append_arc(Path& path, Arc arc);

}  // namespace arpent::render

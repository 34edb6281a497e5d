// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"

namespace arpent::demo {

/// A curve through the points (Catmull-Rom), drawn as a mapper would: few vertices where it runs
/// straight, more where it bends. Keeps the given points.
Line smooth(const Line& points);
/// The same for an area's corners.
Line smooth_ring(const Line& corners);
/// The parallel `distance` metres to the left (right when negative), mitred.
Line parallel(const Line& line, double distance);
/// The area shrunk by `distance` on all sides; empty when nothing is left. Counter-clockwise.
/// Corners that the shrinking would turn inside out are left out.
Line inset(const Line& ring, double distance);

}  // namespace arpent::demo

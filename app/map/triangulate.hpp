// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"

#include <span>
#include <vector>

namespace arpent::map {

/// The inside of a simple ring (first == last or not) as triangles, three corners each, by cutting
/// ears. A ring that crosses itself gives some triangles, as good as can be.
std::vector<ScreenPoint> triangulate(std::span<const ScreenPoint> ring);

}  // namespace arpent::map

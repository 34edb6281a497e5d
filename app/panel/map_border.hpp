// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/ui/ui.hpp"
#include "core/geo/location.hpp"

#include <span>
#include <string>

namespace arpent::panel {

/// A border over the map in `map`, with a name in its middle: of a page to print, of a sector. The
/// ring does not repeat its first place.
void map_border(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                std::span<const geo::Location> ring, const std::string& name);

}  // namespace arpent::panel

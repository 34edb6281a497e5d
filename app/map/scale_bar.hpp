// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"

namespace arpent::map {

/// A round distance (1, 2 or 5 times a power of ten, in metres) and its length on the screen.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;
};
/// The longest such bar of at most `max_pixels`, at the centre of the view.
ScaleBar scale_bar(const Camera& camera, double max_pixels);

/// What the licence of the map's data asks to be shown, in the language of the data's community.
constexpr const char* attribution = "© les contributeurs OpenStreetMap";

}  // namespace arpent::map

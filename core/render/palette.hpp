// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/color.hpp"

#include <array>
#include <cstddef>

namespace arpent::render {

/// What a style rule paints with: a meaning, not a colour, so that screen and paper share rules.
enum class Ink {
    none,
    ground,
    residential,
    commercial,
    industrial,
    farmland,
    park,
    grass,
    wood,
    scrub,
    allotments,
    cemetery,
    sports,
    pitch,
    playground,
    playground_edge,
    school,
    hospital,
    parking,
    square,
    sand,
    rock,
    water,
    water_edge,
    pool,
    building,
    building_edge,
    building_public,
    road_minor,
    road_tertiary,
    road_secondary,
    road_primary,
    road_motorway,
    road_living,
    road_tunnel,
    casing,
    casing_bridge,
    track,
    footpath,
    path_halo,
    cycleway,
    steps,
    rail,
    rail_gap,
    tram,
    barrier,
    hedge,
    tree,
    trunk,
    arrow,
    crossing,
    boundary,
    text,
    text_quiet,
    text_green,
    text_water,
    halo,
    icon,
    icon_play,
    icon_water,
    icon_transport,
    icon_health,
    icon_meeting,
    icon_bicycle,
    count,
};

/// A colour for every ink.
class Palette {
public:
    /// Warm and calm, for old screens and projectors.
    static const Palette& screen();
    /// Lighter grounds so that pen shows, and lines that a black-and-white printer keeps apart.
    static const Palette& paper();

    Color operator[](Ink ink) const { return colors_[static_cast<std::size_t>(ink)]; }

private:
    Palette() = default;
    std::array<Color, static_cast<std::size_t>(Ink::count)> colors_{};
};

}  // namespace arpent::render

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

namespace arpent::panel {

/// The screens of an open carnet.
enum class Place { map, day, look, packs, take_back, questions, review, send, osm, room };

/// Where a button leads: a screen, and on the map's the page of its card.
struct Destination {
    Place place = Place::day;
    operation::Page page = operation::Page::none;

    bool operator==(const Destination&) const = default;
};

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/screen.hpp"
#include "core/osm/element_id.hpp"

#include <string>

namespace arpent::map {

/// A name or number that the map shows, and where.
struct VisibleText {
    std::string text;
    ScreenRect rect;
    osm::ElementId element;
};

}  // namespace arpent::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/draw_area.hpp"

namespace arpent::mode {

// Not to streets: the axis of a street is not where a playground ends.
bool DrawArea::meets(const osm::Way& way) const {
    return way.is_closed() && !way.tags.has("highway") && !way.tags.has("building");
}

}  // namespace arpent::mode

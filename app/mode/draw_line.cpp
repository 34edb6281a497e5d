// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mode/draw_line.hpp"

#include "app/mode/snap.hpp"

namespace arpent::mode {

bool DrawLine::meets(const osm::Way& way) const { return is_path(way); }

}  // namespace arpent::mode

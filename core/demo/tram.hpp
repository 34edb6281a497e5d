// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"

namespace arpent::demo {

/// The middle line of the avenue, through the roundabout: the tram runs along it.
Line avenue_middle();

}  // namespace arpent::demo

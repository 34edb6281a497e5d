// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/sketch.hpp"

#include <optional>
#include <string>

namespace arpent::edit {

/// Turns a way of the sketch round, as reverse_way() does. Returns the key that forbids it; then
/// nothing has changed. The way must be there.
std::optional<std::string> turn_way(Sketch& sketch, osm::Ref way);

}  // namespace arpent::edit

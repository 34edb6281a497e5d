// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/pick.hpp"
#include "app/mode/scene.hpp"

#include <optional>

namespace arpent::mode {

/// What a click at the cursor means: the thing that people see there. An area whose border is out
/// of sight is ground, not a thing.
std::optional<map::Pick> thing_at(const Scene& scene, map::ScreenPoint cursor);

/// Selects it, or nothing; with `add` it joins the selection or leaves it.
void select_at(Scene& scene, map::ScreenPoint cursor, bool add);

/// The pixels around a thing that still mean it, at the screen's scale.
double reach_px(const map::Camera& camera);

}  // namespace arpent::mode

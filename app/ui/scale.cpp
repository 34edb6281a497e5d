// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/scale.hpp"

#include <algorithm>

namespace arpent::ui {

namespace {
float current = 1;
}

float scale() { return current; }
void set_scale(float scale) { current = std::clamp(scale, 1.0F, 2.0F); }

}  // namespace arpent::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <string_view>

namespace arpent::panel {

enum class PinLook {
    set,      ///< one half of a whole point
    chosen,   ///< the one that keys and buttons mean
    waiting,  ///< its other half is still missing
    guess,    ///< where it might be
    suspect,  ///< fits badly to the others
};

/// A numbered pin whose tip is at `tip`: the place itself stays in sight.
void draw_pin(ui::Ui& ui, ui::Point tip, std::string_view number, PinLook look);

}  // namespace arpent::panel

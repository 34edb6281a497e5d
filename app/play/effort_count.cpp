// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/effort_count.hpp"

#include "core/base/number.hpp"

namespace arpent::play {

std::string EffortCount::text() const {
    return "effort clicks=" + std::to_string(clicks) + " keystrokes=" + std::to_string(keystrokes) +
           " travel=" + format_fixed(travel, 0);
}

}  // namespace arpent::play

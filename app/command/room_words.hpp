// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/console.hpp"
#include "core/room/event.hpp"
#include "core/room/room.hpp"

#include <optional>
#include <string>

namespace arpent::command {

/// One plain line for each event; to whom it may concern at once.
void tell(const Console& console, const room::Event& event);

/// What `serve` and `join` end with.
void tell_totals(const Console& console, const room::Totals& totals);

/// Until Ctrl+C, or for so many seconds.
void wait_for(std::optional<double> seconds,
              const std::function<void(const std::stop_token&)>& work);

}  // namespace arpent::command

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace arpent::window {

/// The type of the event that wake() sends; the loop tells with awake() that it has seen it, so
/// that a busy worker fills the queue with one event only.
std::uint32_t wake_event();
void awake();

}  // namespace arpent::window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace arpent::window {

/// Makes the C library give memory back as soon as it is free: pictures of the map come and go, a
/// megabyte each, and the laptops are small. Once, before other threads start.
void return_memory_early();

}  // namespace arpent::window

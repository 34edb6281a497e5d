// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

#include <optional>

namespace arpent::operation {

/// Why nothing at all may be changed (the carnet is open for reading only); nothing when it may.
std::optional<Message> why_not_writable(const Workbench& bench);

}  // namespace arpent::operation

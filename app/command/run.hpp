// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/window_request.hpp"

#include <functional>

namespace arpent::command {

using OpenWindow = std::function<int(const WindowRequest&)>;

/// The program's life: reads the command line in the user's language, does what it says and returns
/// the exit code (0 done, 1 the world said no, 2 wrong usage). What needs the window goes to
/// `open_window`, whose code is returned.
int run(int argc, const char* const* argv, const OpenWindow& open_window);

}  // namespace arpent::command

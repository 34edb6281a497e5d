// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace arpent::log {

/// Lines for whoever repairs the program, in English, on stderr; silent unless the environment
/// variable ARPENT_LOG is "info" or "warn". Any thread.
void info(std::string_view text);
void warn(std::string_view text);

}  // namespace arpent::log

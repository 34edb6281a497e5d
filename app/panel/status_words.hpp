// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"

#include <cstdint>
#include <string>

namespace arpent::panel {

/// « Enregistré sur cet ordinateur à 14 h 32 », for the bar below the map.
std::string saved_words(const operation::Workbench& bench);

/// The same for a moment (seconds since 1970) as it is told at another one, in local time: another
/// day is named.
std::string saved_words(std::int64_t saved, std::int64_t now);

/// « 14 h 32 », « 26/11 14 h 32 » for another day than today, in local time.
std::string moment_words(std::int64_t seconds);

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <string_view>
#include <vector>

namespace arpent::preset {

/// What a newcomer's value could do better, as advice that blocks nothing; empty when all is well.
/// Of names: advice.generic_name, advice.shouting_name, advice.abbreviation, advice.phone_in_name,
/// advice.email_in_name {name}; of other keys: advice.french_value, advice.not_a_number
/// {key, value}, advice.opening_hours {example}.
std::vector<Message> advise_value(std::string_view key, std::string_view value);

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <string_view>
#include <vector>

namespace arpent::preset {

/// "name", "alt_name", "name:fr" and their like.
bool is_name_key(std::string_view key);

/// What a name could do better: see advise_value.
std::vector<Message> advise_name(std::string_view name);

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/base_info.hpp"

#include <nlohmann/json_fwd.hpp>

namespace arpent::command {

/// {"hash","nodes","ways","relations","bbox":[W,S,E,N]}
nlohmann::ordered_json to_json(const store::BaseInfo& base);
/// The document's text; bytes that are no UTF-8 become U+FFFD.
std::string to_text(const nlohmann::ordered_json& document);

}  // namespace arpent::command

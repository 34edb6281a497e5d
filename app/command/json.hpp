// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/store/base_info.hpp"

#include <nlohmann/json_fwd.hpp>

namespace arpent::command {

/// {"hash","nodes","ways","relations","bbox":[W,S,E,N]}
nlohmann::ordered_json to_json(const store::BaseInfo& base);
/// {"id","kind","number","lon","lat","x","y"}: x and y are pixels of the full picture. A sticker
/// also has "sticker" (its kind), a row of a form "ticks", and no place on the ground.
nlohmann::ordered_json mark_to_json(const edit::Mark& mark);
/// The document's text; bytes that are no UTF-8 become U+FFFD.
std::string to_text(const nlohmann::ordered_json& document);

}  // namespace arpent::command

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace arpent::edit {

/// The tags that say the same of a way drawn the other way round: oneway, :left and :right,
/// :forward and :backward in keys, left, right, forward and backward as values, incline. Or the key
/// of a tag to which the direction is everything: a river, a coastline, a roundabout.
std::variant<osm::Tags, std::string> turned_tags(const osm::Tags& tags);

/// The tags of a node whose way is turned round: the direction of a stop sign or a signal.
osm::Tags turned_node_tags(const osm::Tags& tags);

/// "forward" for "backward", "left" for "right" and back; other words as they are.
std::string turned_word(std::string_view word);

}  // namespace arpent::edit

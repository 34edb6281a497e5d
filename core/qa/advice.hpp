// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/osm/element_id.hpp"

namespace arpent::qa {

/// Something that an element could say better. Never an obstacle: groups and trainers decide.
struct Advice {
    osm::ElementId element;
    Message what;

    bool operator==(const Advice&) const = default;
};

}  // namespace arpent::qa

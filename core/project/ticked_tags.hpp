// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <string_view>

namespace arpent::project {

/// What the ticks of a filled row mean, by the theme of its form: 'x' at a column gives the tag
/// that stands over it (SheetTick). Undecided boxes give nothing, nor do two ticks that
/// contradict each other, nor a form without a theme. A suggestion that a person confirms.
osm::Tags ticked_tags(std::string_view ticks, int theme);

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/read_field.hpp"

namespace arpent::preset {

/// Internal to the reader: the choices of a <combo> or <multiselect>, from its list_entry children
/// (also through chunks) or from its lists values, display_values and short_descriptions.
std::vector<Choice> read_choices(const tinyxml2::XMLElement& element, char delimiter,
                                 Chunks& chunks, const LangCatalogue* french);

}  // namespace arpent::preset

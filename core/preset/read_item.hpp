// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/preset.hpp"
#include "core/preset/read_field.hpp"

namespace arpent::preset {

/// Internal to the reader: fills the words, tags and fields of a preset from an <item>. What
/// depends on the file around it (id, theme, groups) is the caller's.
Preset read_item(const tinyxml2::XMLElement& item, Chunks& chunks, const LangCatalogue* french);

}  // namespace arpent::preset

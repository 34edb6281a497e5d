// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/read.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace arpent::preset {

inline PresetCatalogue catalogue_of(const std::string& items) {
    PresetCatalogue catalogue;
    catalogue.add(
        parse_presets("<presets xmlns:arpent=\"arpent\">" + items + "</presets>", "test.xml"));
    return catalogue;
}

/// The field of a key; the test ends where there is none.
inline const Field& field_of(const Preset& preset, std::string_view key) {
    return *std::ranges::find(preset.fields, key, &Field::key);
}

}  // namespace arpent::preset

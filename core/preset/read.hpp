// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/catalogue.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace arpent::preset {

class LangCatalogue;

/// A file of JOSM's tagging-preset format (https://josm.openstreetmap.de/wiki/TaggingPresets).
///
/// French words come from attributes like fr.name, else from `french` when given, else they are
/// the file's own. What the format has for a dialog's layout (space, label, separator, icon_size)
/// and for relations (roles) is skipped; values_from (a Java method) leaves a field without
/// choices.
///
/// Our own files say more in attributes of the namespace "arpent", which other programs skip:
/// on the root theme, colour, icon; on an item terms, warning, help, matches, existing, on_way;
/// on a field kind (number, text, colour), hint, min, max, if. A second language has its own
/// attribute: arpent:warning is French, arpent:warning_en English.
///
/// Throws Error: error.preset_unreadable, error.preset_broken {file, line}, error.preset_too_large,
/// error.not_presets.
PresetFile read_presets(const std::filesystem::path& file, const LangCatalogue* french = nullptr);

/// The same from memory; `name` is what errors call it, and the first part of the presets' ids.
PresetFile parse_presets(std::string_view xml, const std::string& name,
                         const LangCatalogue* french = nullptr);

}  // namespace arpent::preset

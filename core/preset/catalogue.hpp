// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/preset.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace arpent::preset {

/// What one preset file holds.
struct PresetFile {
    std::optional<Theme> theme;
    std::vector<PresetPtr> presets;
};

/// Presets to choose from, in the order in which they were added; the first ones win ties.
class PresetCatalogue {
public:
    void add(PresetFile file);

    const std::vector<Theme>& themes() const { return themes_; }
    const std::vector<PresetPtr>& presets() const { return presets_; }
    /// Those of a theme that something new can be made with.
    std::vector<PresetPtr> of_theme(std::string_view theme) const;

    /// Null when there is none.
    PresetPtr find(std::string_view id) const;
    const Theme* theme(std::string_view id) const;

private:
    std::vector<Theme> themes_;
    std::vector<PresetPtr> presets_;
};

/// The five themes that come with the program, and names for what else a quarter has
/// (assets/presets). Throws Error.
PresetCatalogue built_in_catalogue();

}  // namespace arpent::preset

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/catalogue.hpp"

#include "core/base/assets.hpp"
#include "core/preset/read.hpp"

#include <algorithm>
#include <array>

namespace arpent::preset {

void PresetCatalogue::add(PresetFile file) {
    if (file.theme && theme(file.theme->id) == nullptr) {
        themes_.push_back(std::move(*file.theme));
    }
    presets_.insert(presets_.end(), file.presets.begin(), file.presets.end());
}

std::vector<PresetPtr> PresetCatalogue::of_theme(std::string_view theme) const {
    std::vector<PresetPtr> found;
    std::ranges::copy_if(presets_, std::back_inserter(found), [&](const PresetPtr& preset) {
        return preset->theme == theme && !preset->only_existing;
    });
    return found;
}

PresetPtr PresetCatalogue::find(std::string_view id) const {
    const auto found = std::ranges::find(
        presets_, id, [](const auto& each) -> const std::string& { return each->id; });
    return found == presets_.end() ? nullptr : *found;
}

const Theme* PresetCatalogue::theme(std::string_view id) const {
    const auto found = std::ranges::find(themes_, id, &Theme::id);
    return found == themes_.end() ? nullptr : &*found;
}

PresetCatalogue built_in_catalogue() {
    // In the order in which the themes are offered; last what only names the rest of the map.
    static constexpr std::array files{"aires_de_jeux",      "circulation_pietonne", "velo",
                                      "lieux_de_rencontre", "mobilier_urbain",      "deja_la"};
    PresetCatalogue catalogue;
    for (const auto* file : files) {
        catalogue.add(read_presets(asset(std::string("assets/presets/") + file + ".xml")));
    }
    return catalogue;
}

}  // namespace arpent::preset

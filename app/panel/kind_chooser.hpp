// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"
#include "core/preset/catalogue.hpp"
#include "core/preset/search.hpp"

#include <memory>
#include <string>

namespace arpent::panel {

/// « C'est quoi ? »: the kinds of things with picture and word, theme by theme, and a field to
/// search among them all. Behind « Tout le reste » what the themes do not have, found after them.
class KindChooser {
public:
    explicit KindChooser(std::shared_ptr<const preset::PresetCatalogue> catalogue);

    const preset::PresetCatalogue& catalogue() const { return *catalogue_; }

    /// For the tool in hand: the last kind first (« Encore : banc »). What is clicked becomes the
    /// workbench's next kind.
    void draw_new(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);

    /// For something that is there: null until a kind is clicked.
    preset::PresetPtr draw(ui::Ui& ui, const ui::Rect& rect, preset::Geometry geometry);

private:
    /// `others` stand below under a heading of their own.
    preset::PresetPtr grid(ui::Ui& ui, const ui::Rect& rect,
                           const std::vector<preset::PresetPtr>& kinds,
                           const std::vector<preset::PresetPtr>& others = {});
    void themes(ui::Ui& ui, const ui::Rect& rect, preset::Geometry geometry);
    std::vector<preset::PresetPtr> of_theme(preset::Geometry geometry) const;

    std::shared_ptr<const preset::PresetCatalogue> catalogue_;
    preset::Search search_;
    std::string query_;
    std::string theme_;  ///< the one that is open; "" shows the themes
};

}  // namespace arpent::panel

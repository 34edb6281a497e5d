// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/form_card.hpp"
#include "app/panel/kind_chooser.hpp"
#include "app/panel/search_page.hpp"
#include "app/panel/take_away_page.hpp"
#include "app/ui/ui.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace arpent::panel {

/// The one card at the right: what is being drawn, what is selected, or the page that was opened.
class EditCard {
public:
    EditCard(std::shared_ptr<const preset::PresetCatalogue> presets, std::filesystem::path folder,
             const std::function<void()>& wake);

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    bool is_working() const { return take_away_.is_working(); }

private:
    void nothing(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void carrying(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void selection(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void described(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                   const osm::Element& element);
    /// True when the question is settled.
    bool ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    bool ask_other_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);

    KindChooser chooser_;
    FormCard form_;
    std::optional<osm::ElementId> choosing_;  ///< « Ce n’est pas ça » was said of this
    SearchPage search_;
    TakeAwayPage take_away_;
};

}  // namespace arpent::panel

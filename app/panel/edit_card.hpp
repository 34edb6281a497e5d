// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/kind_chooser.hpp"
#include "app/panel/search_page.hpp"
#include "app/panel/take_away_page.hpp"
#include "app/ui/ui.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace arpent::panel {

/// The one card at the right: what is being drawn, what is selected, or the page that was opened.
class EditCard {
public:
    EditCard(std::shared_ptr<const preset::PresetCatalogue> presets, std::filesystem::path folder,
             const std::function<void()>& wake);

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    bool is_working() const { return take_away_.is_working(); }

private:
    void nothing(ui::Ui& ui, const ui::Rect& rect);
    void carrying(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void selection(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);

    KindChooser chooser_;
    SearchPage search_;
    TakeAwayPage take_away_;
};

}  // namespace arpent::panel

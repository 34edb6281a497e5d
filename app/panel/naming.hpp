// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/preset/catalogue.hpp"
#include "core/preset/search.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Les mots de la carte »: every object of the themes with its picture, what it is and is not,
/// the common trap, what will be asked about it, and the OSM tags for the curious; and whatever
/// else has a name, behind « Tout le reste ». Found by theme or by everyday words. Needs no network
/// and no carnet.
class Naming {
public:
    void open();
    bool is_open() const { return open_; }
    /// The whole window, while it is open.
    void draw(ui::Ui& ui);

private:
    std::vector<preset::PresetPtr> found() const;
    void draw_themes(ui::Ui& ui, ui::Column& column);
    void draw_list(ui::Ui& ui, const ui::Rect& rect);
    void draw_kind(ui::Ui& ui, const ui::Rect& rect);
    void draw_questions(ui::Ui& ui, ui::Column& column) const;

    bool open_ = false;
    std::optional<preset::PresetCatalogue> catalogue_;
    std::optional<preset::Search> search_;
    std::string query_;
    std::string theme_;
    preset::PresetPtr chosen_;
};

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/papers.hpp"
#include "app/ui/ui.hpp"

#include <string>

namespace arpent::panel {

/// The bar below photo and map while a paper is placed: what to do next in one sentence, how far
/// off the paper lies, and the way from the easiest to the longest: code, corners, points.
class PlacingBar {
public:
    static float height();

    /// True when the person is done with this paper.
    bool draw(ui::Ui& ui, const ui::Rect& rect, Papers& papers, operation::Placing& placing);
    /// Another paper: nothing typed yet.
    void clear() { code_.clear(); }

private:
    static bool draw_finish(ui::Ui& ui, ui::Rect& row, const operation::Placing& placing);
    void draw_code(ui::Ui& ui, ui::Rect row, Papers& papers, operation::Placing& placing);
    static void draw_ways(ui::Ui& ui, ui::Rect& row, Papers& papers, operation::Placing& placing);
    void draw_opacity(ui::Ui& ui, ui::Rect& row, Papers& papers, const operation::Placing& placing);

    std::string code_;
    bool opacity_changed_ = false;
};

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"

#include <functional>
#include <string>

namespace arpent::panel {

/// The frame of the trainer's screens: above, the way back, the title and a few words at the right
/// end; below, what is saved; between them the screen itself, on the ground's colour but for
/// `window`, where a map shows through.
struct ScreenFrame {
    ui::Rect body;
    bool back = false;  ///< the person wants to leave (the button, or Escape)
};

struct FrameWords {
    std::string back;  ///< label of the way back
    std::string title;
    std::string right;  ///< « 2 sur 5 »; may be empty
};

/// Where the way back from these screens leads: « La journée » for trainers, « OpenStreetMap » for
/// residents.
std::string back_words(const operation::Workbench& bench);

ScreenFrame screen_frame(ui::Ui& ui, const FrameWords& words, const operation::Workbench& bench,
                         const std::function<ui::Rect(ui::Rect body)>& window = {});

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/play/script.hpp"
#include "app/ui/root.hpp"
#include "app/window/window.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::window {

/// A play script that works at the window instead of a person.
struct Play {
    std::vector<play::Line> lines;
    std::string name;
};

/// Draws frames while there is something new to show, and sleeps otherwise: no frames and no
/// processor time. Errors of a frame go to the root. Returns the exit code; a play that fails is
/// named on stderr.
int run(Window& window, ui::Root& root, std::optional<Play> play = {});

}  // namespace arpent::window

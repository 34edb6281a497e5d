// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace arpent::window {

/// What the command line asks of the window.
struct Launch {
    std::optional<std::filesystem::path> open;  ///< a carnet, or an extract to import
    bool demo = false;                          ///< the demonstration carnet, made if needed
    std::string language;                       ///< "" is what was chosen last
    int width = 1366;
    int height = 768;
    bool fullscreen = false;
    bool software = false;
    std::optional<std::filesystem::path> play;  ///< a play script
};

/// "1024x768"; nothing when it is no size that a window can have.
struct WindowSize {
    int width = 0;
    int height = 0;
};
std::optional<WindowSize> parse_size(std::string_view text);

}  // namespace arpent::window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace arpent::command {

/// What the command line asks of the window.
struct WindowRequest {
    std::optional<std::filesystem::path> file;  ///< a carnet, or an extract to make one of
    int width = 1366;
    int height = 768;
    bool fullscreen = false;
    bool software = false;                      ///< draw without a graphics card
    std::string language;                       ///< asked for with --lang, or ""
    std::optional<std::filesystem::path> play;  ///< the script that drives the window
};

}  // namespace arpent::command

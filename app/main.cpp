// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/run.hpp"
#include "app/panel/desk.hpp"
#include "app/window/loop.hpp"
#include "app/window/memory.hpp"

#include <optional>
#include <utility>

namespace {

using namespace arpent;

int open_window(const command::WindowRequest& request) {
    window::return_memory_early();
    const auto file = panel::preferences_file();
    panel::Preferences preferences = panel::read_preferences(file);
    if (!request.language.empty()) {
        preferences.language = request.language;
    }
    std::optional<window::Play> play;
    if (request.play) {
        play = window::Play{play::read_script(*request.play), request.play->string()};
    }
    window::Window window({request.width, request.height, request.fullscreen, request.software});
    panel::Desk desk(std::move(preferences), file, window::wake);
    if (request.file) {
        desk.open(*request.file);
    }
    return window::run(window, desk, std::move(play));
}

}  // namespace

int main(int argc, char** argv) { return arpent::command::run(argc, argv, open_window); }

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/desk.hpp"
#include "app/text/text.hpp"
#include "app/window/launch.hpp"
#include "app/window/loop.hpp"
#include "core/base/error.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

using namespace arpent;

int open_window(const window::Launch& launch) {
    const auto file = panel::preferences_file();
    panel::Preferences preferences = panel::read_preferences(file);
    if (!launch.language.empty()) {
        preferences.language = launch.language;
    }
    std::optional<window::Play> play;
    if (launch.play) {
        play = window::Play{play::read_script(*launch.play), launch.play->string()};
    }
    window::Window window({launch.width, launch.height, launch.fullscreen, launch.software});
    panel::Desk desk(std::move(preferences), file, window::wake);
    if (launch.open) {
        desk.open(*launch.open);
    } else if (launch.demo) {
        desk.open_demo();
    }
    return window::run(window, desk, std::move(play));
}

}  // namespace

int main(int argc, char** argv) {
    window::Launch launch;
    for (int i = 1; i < argc; ++i) {
        const std::string_view a = argv[i];
        const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
        if (a == "--play") {
            launch.play = value();
        } else if (a == "--size") {
            const auto size = window::parse_size(value()).value_or(window::WindowSize{1366, 768});
            launch.width = size.width;
            launch.height = size.height;
        } else if (a == "--lang") {
            launch.language = value();
        } else if (a == "--software") {
            launch.software = true;
        } else if (a == "--fullscreen") {
            launch.fullscreen = true;
        } else if (a == "demo") {
            launch.demo = true;
        } else {
            launch.open = a;
        }
    }
    try {
        return open_window(launch);
    } catch (const Error& e) {
        std::cerr << text::say(e.message()) << "\n";
        return 1;
    }
}

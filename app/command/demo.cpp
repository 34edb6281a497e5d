// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/project/create.hpp"
#include "core/project/demo_papers.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <memory>
#include <string>
#include <system_error>

namespace arpent::command {
namespace {

namespace fs = std::filesystem;

/// Where a person's data lives (XDG base directory specification).
fs::path data_folder() {
    const char* named = std::getenv("XDG_DATA_HOME");
    if (named != nullptr && fs::path(named).is_absolute()) {
        return fs::path(named) / "arpent";
    }
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : ".") / ".local/share/arpent";
}

fs::path usual_place() {
    const fs::path folder = data_folder();
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw Error("error.cannot_write", {{"file", folder.string()}});
    }
    return folder / "demo.arpent";
}

/// Beside the carnet, for whoever practises with paper: what to print, and photos of it.
fs::path papers_folder(const fs::path& carnet) {
    return carnet.parent_path() / text::tr("command.demo.papers_folder");
}

void make_papers(const Console& console, const fs::path& carnet) {
    const auto project = project::Project::open(carnet);
    const auto words = project::page_words([](std::string_view key) { return text::tr(key); });
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        project::make_demo_papers(*project, papers_folder(carnet), words, progress, stop);
    });
}

/// `make`: only make the carnet, there; empty for the usual one, in its window.
int show(const Console& console, const fs::path& make, WindowRequest& window,
         const OpenWindow& open_window) {
    const bool only_make = !make.empty();
    const fs::path carnet = only_make ? make : usual_place();
    const bool is_new = only_make || !fs::exists(carnet);
    if (is_new) {
        project::create_demo_carnet(carnet);
        make_papers(console, carnet);
    }
    if (!only_make && !console.is_json()) {
        window.file = carnet;
        return open_window(window);
    }
    console.say({"command.demo.made", {{"file", carnet.string()}}});
    console.document(to_text({{"carnet", carnet.string()},
                              {"created", is_new},
                              {"papers", papers_folder(carnet).string()}}));
    return 0;
}

}  // namespace

void add_demo(CLI::App& app, Console& console, Verb& chosen, WindowRequest& window,
              const OpenWindow& open_window) {
    const auto make = std::make_shared<fs::path>();
    CLI::App* verb = app.add_subcommand("demo", text::tr("command.demo.about"));
    verb->add_option("--make", *make, text::tr("command.demo.make"))->type_name("CARNET");
    add_window_options(*verb, window);
    console.add_options(*verb);
    verb->callback([&console, &chosen, &window, &open_window, make] {
        chosen = [&console, &window, &open_window, make] {
            return show(console, *make, window, open_window);
        };
    });
}

}  // namespace arpent::command

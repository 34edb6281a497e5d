// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"

#include <CLI/App.hpp>

#include <filesystem>
#include <string>

namespace arpent::command {
namespace {

void set_size(WindowRequest& request, const std::string& text) {
    const auto cross = text.find('x');
    const auto width = parse_int(text.substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : parse_int(text.substr(cross + 1));
    constexpr std::int64_t least = 320;
    constexpr std::int64_t most = 16384;
    if (!width || !height || *width < least || *height < least || *width > most || *height > most) {
        throw UsageError({"usage.bad_size", {{"what", text}}});
    }
    request.width = static_cast<int>(*width);
    request.height = static_cast<int>(*height);
}

}  // namespace

void add_window_options(CLI::App& app, WindowRequest& request) {
    app.add_option_function<std::string>(
           "--size", [&](const std::string& text) { set_size(request, text); },
           text::tr("command.option.size"))
        ->type_name("WxH");
    app.add_flag("--fullscreen", request.fullscreen, text::tr("command.option.fullscreen"));
    app.add_option("--play", request.play, text::tr("command.option.play"))->type_name("SCRIPT");
    app.add_flag("--software", request.software, text::tr("command.option.software"));
}

void check_file(const WindowRequest& request) {
    if (!request.file || std::filesystem::exists(*request.file)) {
        return;
    }
    const std::string word = request.file->string();
    if (word.find_first_of("./") == std::string::npos) {
        throw UsageError({"usage.unknown", {{"what", word}}});
    }
    throw Error("error.not_found", {{"file", word}});
}

}  // namespace arpent::command

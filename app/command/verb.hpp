// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/console.hpp"
#include "app/command/run.hpp"

#include <functional>

namespace CLI {
class App;
}
namespace arpent::command {

/// What the chosen verb does once the line is understood; returns the exit code. May throw Error,
/// Cancelled and UsageError.
using Verb = std::function<int()>;

/// Each adds its verb to the command line, in its own file; when the verb is on the line, `chosen`
/// becomes what it does. `app`, `console`, `window` and `open_window` outlive it.
void add_new(CLI::App& app, Console& console, Verb& chosen);
void add_info(CLI::App& app, Console& console, Verb& chosen);
void add_apply(CLI::App& app, Console& console, Verb& chosen);
void add_export(CLI::App& app, Console& console, Verb& chosen);
void add_check(CLI::App& app, Console& console, Verb& chosen);
void add_sheets(CLI::App& app, Console& console, Verb& chosen);
void add_scan(CLI::App& app, Console& console, Verb& chosen);
void add_pack(CLI::App& app, Console& console, Verb& chosen);
void add_merge(CLI::App& app, Console& console, Verb& chosen);
void add_questions(CLI::App& app, Console& console, Verb& chosen);
void add_answer(CLI::App& app, Console& console, Verb& chosen);
void add_poster(CLI::App& app, Console& console, Verb& chosen);
void add_report(CLI::App& app, Console& console, Verb& chosen);
void add_survey(CLI::App& app, Console& console, Verb& chosen);
void add_ideas(CLI::App& app, Console& console, Verb& chosen);
void add_login(CLI::App& app, Console& console, Verb& chosen);
void add_logout(CLI::App& app, Console& console, Verb& chosen);
void add_upload(CLI::App& app, Console& console, Verb& chosen);
void add_refresh(CLI::App& app, Console& console, Verb& chosen);
void add_serve(CLI::App& app, Console& console, Verb& chosen);
void add_join(CLI::App& app, Console& console, Verb& chosen);
void add_demo(CLI::App& app, Console& console, Verb& chosen, WindowRequest& window,
              const OpenWindow& open_window);

/// The window's own options: with no verb, and on either side of `demo`.
void add_window_options(CLI::App& app, WindowRequest& request);

/// A window for a file that is not there would only say so: throws UsageError for a word that looks
/// like a command, Error (error.not_found) for a file.
void check_file(const WindowRequest& request);

}  // namespace arpent::command

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/job/progress.hpp"

#include <functional>
#include <stop_token>
#include <string>

namespace CLI {
class App;
}
namespace arpent::command {

/// What a verb says: sentences or one JSON document on stdout, the rest on stderr.
class Console {
public:
    /// --json and --quiet of the verb.
    void add_options(CLI::App& verb);

    bool is_json() const { return json_; }
    /// A sentence of the result; silent under --json and --quiet.
    void say(const Message& message) const;
    /// A line as it is; silent under --json and --quiet.
    void print(const std::string& line) const;
    /// The result under --json.
    void document(const std::string& json) const;
    /// "arpent: …" on stderr, always.
    static void complain(const Message& message);

    /// Does a long work with a bar on stderr when that is a terminal. Ctrl+C asks the work to stop,
    /// a second time ends the program.
    using Work = std::function<void(job::Progress&, const std::stop_token&)>;
    void run(const Work& work) const;
    /// Does what goes on until somebody asks it to stop, without a bar.
    static void wait(const std::function<void(const std::stop_token&)>& work);

private:
    bool json_ = false;
    bool quiet_ = false;
};

}  // namespace arpent::command

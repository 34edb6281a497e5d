// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/play/command.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::play {

/// One command of a script and where it stands, for messages: "tour.play:12: click "Banc"".
struct Line {
    int number = 0;
    std::string text;
    Command command;
};

/// The command of one line; nothing for an empty line or a comment (#). The grammar is that of
/// app/play/README.md. Throws std::invalid_argument with an English reason.
std::optional<Command> parse_line(std::string_view text);

/// All commands of a script. Throws Error (error.not_found, error.cannot_read,
/// error.script_invalid with file, line, text and reason): a script is checked before it starts.
std::vector<Line> read_script(const std::filesystem::path& file);

}  // namespace arpent::play

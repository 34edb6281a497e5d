// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace arpent::test {

/// A word for the shell.
std::string quoted(const std::filesystem::path& word);

/// Runs a line by the shell, its output thrown away; the exit status.
int run(const std::string& line);

}  // namespace arpent::test

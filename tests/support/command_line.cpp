// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/command_line.hpp"

#include <sys/wait.h>

#include <cstdlib>

namespace arpent::test {

std::string quoted(const std::filesystem::path& word) {
    std::string text = "'";
    for (const char c : word.string()) {
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return text + "'";
}

int run(const std::string& line) {
    const int status = std::system((line + " >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace arpent::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/browser.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <vector>

namespace arpent::net {
namespace {

std::vector<char*> environment_without_token() {
    std::vector<char*> kept;
    for (char** one = environ; *one != nullptr; ++one) {
        if (!std::string_view(*one).starts_with("ARPENT_OSM_TOKEN=")) {
            kept.push_back(*one);
        }
    }
    kept.push_back(nullptr);
    return kept;
}

}  // namespace

bool open_browser(const std::string& url) {
    const char* wanted = std::getenv("BROWSER");
    std::string program = wanted != nullptr && *wanted != '\0' ? wanted : "xdg-open";
    std::string page = url;
    char* const arguments[] = {program.data(), page.data(), nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSID);  // Ctrl+C here does not close it
    pid_t process = 0;
    const int error = posix_spawnp(&process, program.c_str(), &files, &how, arguments,
                                   environment_without_token().data());
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    return error == 0;
}

}  // namespace arpent::net

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/voice.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <utility>

namespace arpent::panel {
namespace {

namespace fs = std::filesystem;

bool is_on_path(std::string_view program) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (::access((fs::path(folder) / program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

Voice::Voice() {
    for (const char* program : {"spd-say", "espeak-ng"}) {
        if (!program_ && is_on_path(program)) {
            program_ = program;
        }
    }
}

Voice::~Voice() { be_silent(); }

void Voice::be_silent() {
    if (speaking_ > 0) {
        ::kill(speaking_, SIGTERM);
        ::waitpid(std::exchange(speaking_, 0), nullptr, 0);
    }
}

void Voice::say(std::string words, const std::string& language) {
    be_silent();
    if (!program_) {
        return;
    }
    // Both read what follows "--" as words, whatever it begins with. spd-say waits (-w), so that
    // ending it ends the sentence.
    const bool dispatched = *program_ == "spd-say";
    std::string how = dispatched ? "-wl" : "-v";
    std::string tongue = language;
    std::string end = "--";
    char* const arguments[] = {program_->data(), how.data(),   tongue.data(),
                               end.data(),       words.data(), nullptr};
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_RDWR, 0);
    }
    if (::posix_spawnp(&speaking_, program_->c_str(), &files, nullptr, arguments, environ) != 0) {
        speaking_ = 0;
    }
    posix_spawn_file_actions_destroy(&files);
}

}  // namespace arpent::panel

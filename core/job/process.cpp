// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/process.hpp"

#include "core/base/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

namespace arpent::job {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return number_; }
    void close() {
        if (number_ >= 0) {
            ::close(number_);
        }
        number_ = -1;
    }

private:
    int number_;
};

/// A child that is ended with the object if it still runs.
class Child {
public:
    explicit Child(pid_t id) : id_(id) {}
    ~Child() {
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
            wait();
        }
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Whether it ended with status 0.
    bool wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        id_ = 0;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    /// From here on; what it had before is little, since it has just begun.
    void limit(const Process& process) const {
        const rlimit memory{process.max_memory, process.max_memory};
        const auto seconds = static_cast<rlim_t>(process.max_time.count() * 3 / 2000 + 1);
        const rlimit time{seconds, seconds};
        const rlimit none{0, 0};
        ::prlimit(id_, RLIMIT_AS, &memory, nullptr);
        ::prlimit(id_, RLIMIT_CPU, &time, nullptr);
        ::prlimit(id_, RLIMIT_CORE, &none, nullptr);
    }

private:
    pid_t id_;
};

/// Nothing when there is no such program.
std::optional<pid_t> spawn(const Process& process, int output) {
    std::vector<char*> arguments{const_cast<char*>(process.program.c_str())};
    for (const std::string& argument : process.arguments) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    pid_t id = 0;
    const int failed =
        ::posix_spawnp(&id, process.program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed == ENOENT || failed == EACCES) {
        return std::nullopt;
    }
    if (failed != 0) {
        throw Error("error.cannot_start", {{"program", process.program}});
    }
    return id;
}

enum class Reading : std::uint8_t { more, end, out_of_bounds };

Reading read_some(int from, const Process& process, std::vector<std::byte>& output) {
    constexpr int look_again_ms = 50;
    pollfd waiting{from, POLLIN, 0};
    if (::poll(&waiting, 1, look_again_ms) <= 0) {
        return Reading::more;
    }
    std::array<std::byte, 65536> block;
    const ssize_t count = ::read(from, block.data(), block.size());
    if (count < 0) {
        return errno == EINTR ? Reading::more : Reading::end;
    }
    output.insert(output.end(), block.begin(), block.begin() + count);
    if (output.size() > process.max_output) {
        return Reading::out_of_bounds;
    }
    return count == 0 ? Reading::end : Reading::more;
}

}  // namespace

ProcessResult run(const Process& process, const std::stop_token& stop) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw Error("error.cannot_start", {{"program", process.program}});
    }
    const Descriptor from(ends[0]);
    Descriptor to(ends[1]);
    const std::optional<pid_t> id = spawn(process, to.get());
    if (!id) {
        return {ProcessEnd::missing, {}};
    }
    Child child(*id);
    child.limit(process);
    to.close();
    ProcessResult result;
    const Clock::time_point deadline = Clock::now() + process.max_time;
    Reading reading = Reading::more;
    while (reading == Reading::more) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        reading = Clock::now() > deadline ? Reading::out_of_bounds
                                          : read_some(from.get(), process, result.output);
    }
    if (reading == Reading::out_of_bounds) {
        return {ProcessEnd::out_of_bounds, {}};
    }
    result.end = child.wait() ? ProcessEnd::done : ProcessEnd::failed;
    return result;
}

}  // namespace arpent::job

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/process.hpp"

#include "core/base/error.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <thread>

namespace arpent::job {
namespace {

using namespace std::chrono_literals;

std::string text(const ProcessResult& result) {
    return {reinterpret_cast<const char*>(result.output.data()), result.output.size()};
}

Process shell(const std::string& script) { return {"sh", {"-c", script}}; }

}  // namespace

TEST_CASE("another program's output comes back, its arguments untouched by any shell") {
    const ProcessResult result = run({"printf", {"%s|", "a b", "$HOME", "; rm -rf x"}}, {});
    CHECK(result.end == ProcessEnd::done);
    CHECK(text(result) == "a b|$HOME|; rm -rf x|");
}

TEST_CASE("a program that fails, crashes or is not there is told apart") {
    CHECK(run(shell("exit 3"), {}).end == ProcessEnd::failed);
    CHECK(run(shell("kill -SEGV $$"), {}).end == ProcessEnd::failed);
    CHECK(run({"arpent-no-such-program", {}}, {}).end == ProcessEnd::missing);
}

TEST_CASE("a program that goes out of bounds is ended") {
    Process endless = shell("while :; do echo yes; done");
    endless.max_output = 100'000;
    CHECK(run(endless, {}).end == ProcessEnd::out_of_bounds);
    Process slow = shell("exec sleep 100");
    slow.max_time = 100ms;
    CHECK(run(slow, {}).end == ProcessEnd::out_of_bounds);
}

TEST_CASE("a program that wants more memory than it may have fails") {
    // The sleep lets the limit be there first; then dd holds a block of 200 MB.
    Process hungry = shell("sleep 0.1; dd if=/dev/zero of=/dev/null bs=200M count=1 && echo done");
    CHECK(text(run(hungry, {})) == "done\n");
    hungry.max_memory = 100'000'000;
    CHECK(run(hungry, {}).end == ProcessEnd::failed);
}

TEST_CASE("a program is ended when the work is cancelled, and inherits no open file") {
    std::stop_source stop;
    const std::jthread later([&stop] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    });
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(run(shell("exec sleep 100"), stop.get_token()), Cancelled);
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    const int open_file = ::open("/dev/null", O_RDONLY);
    const std::string number = std::to_string(open_file);
    CHECK(text(run(shell("test -e /proc/$$/fd/" + number + " && echo open || echo closed"), {})) ==
          "closed\n");
    ::close(open_file);
}

}  // namespace arpent::job

// SPDX-License-Identifier: GPL-3.0-or-later
// Every request of an upload, every fault, a kill before and after each step: afterwards all is in
// OSM once, and the carnet knows it.
#include "tests/core/upload/desk.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

namespace arpent::upload {
namespace {

using namespace upload::test;

/// What a kill throws instead of ending the test.
struct Killed {};

/// ARPENT_UPLOADS: of how many of the combinations one is tried (250 unless told; 1: all).
std::uint64_t sparsity() {
    const char* wanted = std::getenv("ARPENT_UPLOADS");
    return wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 250;
}

/// The steps of one sending, each of which can be its last.
struct Course {
    std::size_t requests = 0;
    std::size_t steps = 0;
};

SendOptions options_with(std::function<void(std::string_view)> hook) {
    SendOptions options;
    options.limits.changes = 5;  // several changesets
    options.hook = std::move(hook);
    return options;
}

Course undisturbed(std::vector<std::string>& wanted) {
    Desk desk;
    Laptop laptop(desk.first());
    work(laptop);
    wanted = content(edit::test::elements_of(laptop.map()));
    Course course;
    REQUIRE(
        laptop.send(desk.server(), options_with([&](std::string_view) { ++course.steps; })).state ==
        SendState::sent);
    course.requests = desk.server().requests().size();
    return course;
}

/// Sends until nothing is left, as people do who come back after a while.
void finish(Laptop& laptop, Server& server, const std::vector<std::string>& wanted) {
    SendReport report;
    for (int again = 0; again < 4; ++again) {
        report = laptop.send(server, options_with({}));
        if (report.state == SendState::sent) {
            break;
        }
    }
    INFO("state " << name_of(report.state) << ", " << (report.why ? report.why->key : "")
                  << ", held " << report.held.size());
    REQUIRE(report.state == SendState::sent);
    REQUIRE(content(server.elements()) == wanted);
    check_in_step(laptop, server);
    REQUIRE(laptop.questions().empty());
}

}  // namespace

TEST_CASE("every fault of every request and a kill at every step end with all sent once") {
    using namespace std::chrono_literals;
    std::vector<std::string> wanted;
    const Course course = undisturbed(wanted);
    REQUIRE(course.requests > 8);
    std::mt19937_64 dice(20261126);
    const std::uint64_t one_of = sparsity();
    std::size_t tried = 0;
    for (std::size_t request = 1; request <= course.requests; ++request) {
        for (const Fault fault : arpent::test::osm_server::all_faults) {
            for (std::size_t kill = 0; kill <= course.steps + 4; ++kill) {
                if (dice() % (kill != 0 ? one_of : std::min<std::uint64_t>(one_of, 4)) != 0) {
                    continue;
                }
                ++tried;
                INFO("request " << request << ", " << name_of(fault) << ", kill at " << kill);
                Desk desk;
                desk.server().set_slow(120ms);
                desk.server().fault_at(static_cast<std::int64_t>(request), fault);
                desk.server().set_replica_lag(static_cast<int>(kill % 3));
                Laptop laptop(desk.first());
                laptop.timeout = 60ms;
                work(laptop);
                std::size_t step = 0;
                try {
                    laptop.send(desk.server(), options_with([&](std::string_view) {
                                    if (++step == kill) {
                                        throw Killed();
                                    }
                                }));
                } catch (const Killed&) {
                }
                laptop.restart();
                laptop.timeout = 4'000ms;
                finish(laptop, desk.server(), wanted);
            }
        }
    }
    CHECK(tried > course.requests * 4);
}

TEST_CASE("a process that was killed at any step has sent all once when it is started again") {
    std::vector<std::string> wanted;
    const Course course = undisturbed(wanted);
    for (std::size_t kill = 1; kill <= course.steps; ++kill) {
        INFO("killed at step " << kill);
        Desk desk;
        {
            Laptop laptop(desk.first());
            work(laptop);
        }
        const pid_t child = ::fork();
        if (child == 0) {
            Laptop laptop(desk.first());
            std::size_t step = 0;
            laptop.send(desk.server(), options_with([&](std::string_view) {
                            if (++step == kill) {
                                ::kill(::getpid(), SIGKILL);
                            }
                        }));
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        Laptop laptop(desk.first());
        finish(laptop, desk.server(), wanted);
    }
}

TEST_CASE(
    "a copy of a carnet that was killed finishes the sending, and the original sends nothing") {
    std::vector<std::string> wanted;
    const Course course = undisturbed(wanted);
    for (std::size_t kill = 1; kill <= course.steps; ++kill) {
        INFO("killed at step " << kill);
        Desk desk;
        {
            Laptop laptop(desk.first());
            work(laptop);
            std::size_t step = 0;
            try {
                laptop.send(desk.server(), options_with([&](std::string_view) {
                                if (++step == kill) {
                                    throw Killed();
                                }
                            }));
            } catch (const Killed&) {
            }
        }
        std::filesystem::copy_file(desk.first(), desk.file("copy.arpent"));
        Laptop copy(desk.file("copy.arpent"));
        finish(copy, desk.server(), wanted);
        Laptop original(desk.first());
        original.take(copy);
        finish(original, desk.server(), wanted);
    }
}

TEST_CASE("a laptop that died after sending is finished by one that has merged its carnet") {
    std::vector<std::string> wanted;
    undisturbed(wanted);
    Desk desk;
    Laptop died(desk.first());
    work(died);
    desk.server().fault_at("upload", 1, Fault::lost_reply);
    try {
        died.send(desk.server(), options_with([&](std::string_view step) {
                      if (step == "settle") {
                          throw Killed();
                      }
                  }));
    } catch (const Killed&) {
    }
    Laptop other(desk.copy("other.arpent"));
    other.take(died);
    finish(other, desk.server(), wanted);
    died.take(other);
    finish(died, desk.server(), wanted);
}

TEST_CASE("two copies that both find an upload not applied send it once") {
    std::vector<std::string> wanted;
    undisturbed(wanted);
    Desk desk;
    {
        Laptop laptop(desk.first());
        work(laptop);
        try {
            laptop.send(desk.server(), options_with([&](std::string_view step) {
                            if (step == "upload") {
                                throw Killed();
                            }
                        }));
        } catch (const Killed&) {
        }
    }
    std::filesystem::copy_file(desk.first(), desk.file("copy.arpent"));
    Laptop original(desk.first());
    finish(original, desk.server(), wanted);
    Laptop copy(desk.file("copy.arpent"));
    finish(copy, desk.server(), wanted);
}

}  // namespace arpent::upload

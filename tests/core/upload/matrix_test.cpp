// SPDX-License-Identifier: GPL-3.0-or-later
// Every request of an upload, every fault, a kill before and after each step: afterwards all is in
// OSM once, and the carnet knows it.
#include "tests/core/upload/killed.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

namespace arpent::upload {
namespace {

using namespace upload::test;

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

}  // namespace arpent::upload

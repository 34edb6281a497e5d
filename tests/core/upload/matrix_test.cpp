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

/// ARPENT_UPLOADS: of how many of the later kills one is tried (250 unless told; 1: all).
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

/// When a sending ends beside its fault.
struct Kill {
    bool after_request = false;  ///< at the first step after the request that had the fault
    std::size_t step = 0;        ///< else at this one, from 1; 0: never
};

void try_fault(std::size_t request, Fault fault, Kill kill,
               const std::vector<std::string>& wanted) {
    using namespace std::chrono_literals;
    INFO("request " << request << ", " << name_of(fault) << ", kill "
                    << (kill.after_request ? "after it" : std::to_string(kill.step)));
    Desk desk;
    desk.server().set_slow(100ms);
    desk.server().fault_at(static_cast<std::int64_t>(request), fault);
    desk.server().set_replica_lag(static_cast<int>((request + kill.step) % 3));
    Laptop laptop(desk.first());
    laptop.timeout = 50ms;
    work(laptop);
    std::size_t step = 0;
    try {
        laptop.send(desk.server(), options_with([&](std::string_view) {
                        ++step;
                        if (kill.after_request ? desk.server().requests().size() >= request
                                               : step == kill.step) {
                            throw Killed();
                        }
                    }));
    } catch (const Killed&) {
    }
    laptop.restart();
    laptop.timeout = 4'000ms;
    finish(laptop, desk.server(), wanted);
}

/// Every request with each of these faults, with and without a kill after it; and some of the kills
/// later on.
void try_faults(std::size_t from, std::size_t to) {
    std::vector<std::string> wanted;
    const Course course = undisturbed(wanted);
    REQUIRE(course.requests >= 12);
    std::mt19937_64 dice(20261126);
    for (std::size_t request = 1; request <= course.requests; ++request) {
        for (std::size_t number = from; number < to; ++number) {
            const Fault fault = arpent::test::osm_server::all_faults.at(number);
            try_fault(request, fault, {false, 0}, wanted);
            try_fault(request, fault, {true, 0}, wanted);
            for (std::size_t step = 1; step <= course.steps + 4; ++step) {
                if (dice() % sparsity() == 0) {
                    try_fault(request, fault, {false, step}, wanted);
                }
            }
        }
    }
}

constexpr std::size_t a_third = arpent::test::osm_server::all_faults.size() / 3;

}  // namespace

TEST_CASE("whatever cuts, slows or loses any request, with or without a kill, all is sent once") {
    try_faults(0, a_third);
}

TEST_CASE(
    "whatever page or half answer any request gets, with or without a kill, all is sent once") {
    try_faults(a_third, 2 * a_third);
}

TEST_CASE("whatever no any request gets, with or without a kill, all is sent once") {
    try_faults(2 * a_third, arpent::test::osm_server::all_faults.size());
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

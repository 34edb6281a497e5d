// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/worker.hpp"

#include "core/base/error.hpp"
#include "core/job/mailbox.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace arpent;
using namespace std::chrono_literals;

TEST_CASE("tasks are done one after the other, and their letters arrive in order") {
    std::atomic<int> woken = 0;
    job::Mailbox mailbox([&] { ++woken; });
    std::vector<int> letters;
    std::latch done(1);
    {
        job::Worker worker;
        for (int i = 0; i < 100; ++i) {
            worker.post(
                [&, i](const std::stop_token&) { mailbox.post([&, i] { letters.push_back(i); }); });
        }
        worker.post([&](const std::stop_token&) { done.count_down(); });
        done.wait();
    }
    CHECK(letters.empty());
    CHECK(mailbox.drain());
    CHECK_FALSE(mailbox.drain());
    REQUIRE(letters.size() == 100);
    CHECK(std::ranges::is_sorted(letters));
    CHECK(woken == 100);
}

TEST_CASE("cancelling stops the running task and drops the waiting ones; the worker lives on") {
    job::Worker worker;
    std::latch started(1);
    std::atomic<bool> stopped = false;
    std::atomic<bool> dropped_ran = false;
    worker.post([&](const std::stop_token& stop) {
        started.count_down();
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(1ms);
        }
        stopped = true;
        throw Cancelled();
    });
    worker.post([&](const std::stop_token&) { dropped_ran = true; });
    started.wait();
    worker.cancel_all();
    std::latch after(1);
    worker.post([&](const std::stop_token& stop) {
        CHECK_FALSE(stop.stop_requested());
        after.count_down();
    });
    after.wait();
    CHECK(stopped);
    CHECK_FALSE(dropped_ran);
}

TEST_CASE("a task that throws does not end the worker") {
    job::Worker worker;
    std::latch done(1);
    worker.post([](const std::stop_token&) { throw std::runtime_error("on purpose"); });
    worker.post([&](const std::stop_token&) { done.count_down(); });
    done.wait();
    while (!worker.is_idle()) {
        std::this_thread::sleep_for(1ms);
    }
    SUCCEED();
}

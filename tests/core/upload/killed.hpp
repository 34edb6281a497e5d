// SPDX-License-Identifier: GPL-3.0-or-later
// Sendings that end at any step, and going on after them.
#pragma once

#include "tests/core/upload/desk.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::upload::test {

/// What a kill throws instead of ending the test.
struct Killed {};

inline SendOptions options_with(std::function<void(std::string_view)> hook) {
    SendOptions options;
    options.limits.changes = 6;  // several changesets
    options.hook = std::move(hook);
    return options;
}

/// Sends up to the step, from 1; 0: to the end. The number of steps that it came through.
inline std::size_t send_until(Laptop& laptop, const Server& server, std::size_t kill,
                              const std::string& token = "mapper-token") {
    std::size_t step = 0;
    try {
        laptop.send(server, options_with([&](std::string_view) {
                        if (++step == kill) {
                            throw Killed();
                        }
                    }),
                    token);
    } catch (const Killed&) {
    }
    return step;
}

/// Sends until nothing is left, as people do who come back after a while.
inline void finish(Laptop& laptop, Server& server, const std::vector<std::string>& wanted,
                   const std::string& token = "mapper-token") {
    SendReport report;
    for (int again = 0; again < 4; ++again) {
        report = laptop.send(server, options_with({}), token);
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

}  // namespace arpent::upload::test

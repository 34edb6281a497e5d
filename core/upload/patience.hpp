// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace arpent::upload {

/// How long to wait before the same question is asked again, and how often: a replica lags, another
/// process is at work.
struct Patience {
    std::chrono::milliseconds pause{2'500};
    int tries = 24;

    /// Throws Cancelled when stopped.
    void wait(const std::stop_token& stop) const;
};

}  // namespace arpent::upload

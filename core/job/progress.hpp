// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace arpent::job {

/// How far a long work is; written by its thread, read by the one that shows it.
class Progress {
public:
    /// 0 to 1, never going back.
    void set(double share) { share_.store(share, std::memory_order_relaxed); }
    double share() const { return share_.load(std::memory_order_relaxed); }

private:
    std::atomic<double> share_ = 0;
};

}  // namespace arpent::job

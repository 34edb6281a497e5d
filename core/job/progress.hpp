// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace arpent::job {

/// How far a long work is; written by its thread, read by the one that shows it.
class Progress {
public:
    Progress() = default;
    /// A stage of a longer work, which must outlive it: 0 to 1 here are `from` to `to` there.
    Progress(Progress& whole, double from, double to) : whole_(&whole), from_(from), to_(to) {}

    /// 0 to 1, never going back.
    void set(double share) {
        share_.store(share, std::memory_order_relaxed);
        if (whole_ != nullptr) {
            whole_->set(from_ + (to_ - from_) * share);
        }
    }
    double share() const { return share_.load(std::memory_order_relaxed); }

private:
    std::atomic<double> share_ = 0;
    Progress* whole_ = nullptr;
    double from_ = 0;
    double to_ = 1;
};

}  // namespace arpent::job

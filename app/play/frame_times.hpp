// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace arpent::play {

/// How long frames took, from the first event handled to the swap, in milliseconds.
class FrameTimes {
public:
    void add(double ms) { times_.push_back(ms); }
    void clear() { times_.clear(); }

    /// "frames count=120 median=3.1 p99=7.9 max=9.2", milliseconds; zeros when there was none.
    std::string text() const;

private:
    std::vector<double> times_;
};

}  // namespace arpent::play

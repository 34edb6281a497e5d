// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/frame_times.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::play {
namespace {

/// The smallest value that at least this share of them does not exceed.
double quantile(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) {
        return 0;
    }
    const auto rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

}  // namespace

std::string FrameTimes::text() const {
    std::vector<double> sorted = times_;
    std::ranges::sort(sorted);
    return "frames count=" + std::to_string(sorted.size()) +
           " median=" + format_fixed(quantile(sorted, 0.5), 1) +
           " p99=" + format_fixed(quantile(sorted, 0.99), 1) +
           " max=" + format_fixed(quantile(sorted, 1), 1);
}

}  // namespace arpent::play

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/mark_queue.hpp"

#include <numeric>

namespace arpent::project {

bool MarkFilter::wants(const QueuedMark& mark) const {
    return (code.empty() || mark.mark.sheet == code) &&
           (sector.empty() || mark.sheet.sector == sector) &&
           (group.empty() || mark.sheet.group == group) && (!state || mark.fields.state == *state);
}

std::size_t MarkCounts::total() const {
    return std::accumulate(by_state.begin(), by_state.end(), std::size_t{0});
}

}  // namespace arpent::project

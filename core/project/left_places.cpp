// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/left_places.hpp"

#include <set>

namespace arpent::project {

std::vector<paper::NumberedPlace> left_places(std::span<const QueuedMark> left) {
    std::set<std::int64_t> numbers;
    std::vector<paper::NumberedPlace> places;
    for (const QueuedMark& each : left) {
        numbers.insert(each.mark.number);
        places.push_back({static_cast<int>(each.mark.number), each.mark.place});
    }
    if (numbers.size() < places.size()) {
        int next = 0;
        for (paper::NumberedPlace& place : places) {
            place.number = ++next;
        }
    }
    return places;
}

}  // namespace arpent::project

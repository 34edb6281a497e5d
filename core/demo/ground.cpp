// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/ground.hpp"

#include <algorithm>

namespace arpent::demo {
namespace {

/// Whether the lines come within `distance`, sides included.
bool lines_near(const Line& a, const Line& b, double distance) {
    const auto near = [&](const Line& line, const Line& points) {
        return std::ranges::any_of(
            points, [&](Point point) { return nearest(line, point).distance < distance; });
    };
    if (near(a, b) || near(b, a)) {
        return true;
    }
    for (std::size_t i = 0; i + 1 < a.size(); ++i) {
        for (std::size_t j = 0; j + 1 < b.size(); ++j) {
            if (crossing(a[i], a[i + 1], b[j], b[j + 1])) {
                return true;
            }
        }
    }
    return false;
}

Line closed(Line ring) {
    ring.push_back(ring.front());
    return ring;
}

}  // namespace

Ground::Frame Ground::frame_of(const Line& line) {
    Frame frame{line[0].x, line[0].y, line[0].x, line[0].y};
    for (const Point point : line) {
        frame = {std::min(frame.min_x, point.x), std::min(frame.min_y, point.y),
                 std::max(frame.max_x, point.x), std::max(frame.max_y, point.y)};
    }
    return frame;
}

void Ground::take(const Line& ring) { taken_.push_back({closed(ring), 0, true, frame_of(ring)}); }

void Ground::take_road(const Line& line, double width) {
    taken_.push_back({line, width / 2, false, frame_of(line)});
}

bool Ground::is_near(const Taken& taken, const Line& ring, double clearance) const {
    const Frame frame = frame_of(ring);
    const double room = taken.margin + clearance;
    if (frame.min_x > taken.frame.max_x + room || frame.max_x < taken.frame.min_x - room ||
        frame.min_y > taken.frame.max_y + room || frame.max_y < taken.frame.min_y - room) {
        return false;
    }
    if (taken.is_area && contains(taken.line, ring.front())) {
        return true;
    }
    return (ring.size() >= 3 && contains(ring, taken.line.front())) ||
           lines_near(taken.line, closed(ring), room);
}

bool Ground::is_free(const Line& ring, double clearance) const {
    return std::ranges::none_of(
        taken_, [&](const Taken& taken) { return is_near(taken, ring, clearance); });
}

bool Ground::is_free(Point point, double clearance) const {
    return is_free(Line{point}, clearance);
}

}  // namespace arpent::demo

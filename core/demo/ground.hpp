// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/plane.hpp"

#include <vector>

namespace arpent::demo {

/// What stands where, so that nothing is built on a street or through a neighbour.
class Ground {
public:
    void take(const Line& ring);
    void take_road(const Line& line, double width);

    /// Whether an area, and `clearance` metres around it, is still free.
    bool is_free(const Line& ring, double clearance) const;
    bool is_free(Point point, double clearance) const;

private:
    struct Frame {
        double min_x, min_y, max_x, max_y;
    };
    struct Taken {
        Line line;
        double margin = 0;  ///< half the width of a road
        bool is_area = false;
        Frame frame{};
    };
    static Frame frame_of(const Line& line);
    bool is_near(const Taken& taken, const Line& ring, double clearance) const;

    std::vector<Taken> taken_;
};

}  // namespace arpent::demo

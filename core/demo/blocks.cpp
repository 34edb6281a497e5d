// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/network.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace arpent::demo {
namespace {

struct Less {
    bool operator()(Point a, Point b) const { return std::pair(a.x, a.y) < std::pair(b.x, b.y); }
};

/// Neighbours of each junction, counter-clockwise from east.
using Neighbours = std::map<Point, std::vector<Point>, Less>;

bool is_before(Point a, Point b) {
    const bool a_up = a.y > 0 || (a.y == 0 && a.x > 0);
    const bool b_up = b.y > 0 || (b.y == 0 && b.x > 0);
    return a_up != b_up ? a_up : cross(a, b) > 0;
}

Neighbours neighbours_of(const std::vector<Strand>& strands) {
    std::map<Point, std::set<Point, Less>, Less> sets;
    for (const Strand& strand : strands) {
        if (strand.kind != Kind::street && strand.kind != Kind::frame) {
            continue;
        }
        for (std::size_t i = 1; i < strand.line.size(); ++i) {
            sets[strand.line[i - 1]].insert(strand.line[i]);
            sets[strand.line[i]].insert(strand.line[i - 1]);
        }
    }
    Neighbours result;
    for (const auto& [center, around] : sets) {
        const Point middle = center;
        auto& sorted = result[middle];
        sorted.assign(around.begin(), around.end());
        std::ranges::sort(sorted,
                          [&](Point a, Point b) { return is_before(a - middle, b - middle); });
    }
    return result;
}

/// Keeping the area on the left: the next side is the one clockwise from where we came.
Point turn(const Neighbours& neighbours, Point from, Point at) {
    const auto& around = neighbours.at(at);
    const auto came = std::ranges::find(around, from);
    return came == around.begin() ? around.back() : *(came - 1);
}

/// Leaves out dead ends: there and back again.
Line without_spurs(Line ring) {
    for (bool changed = true; changed && ring.size() >= 3;) {
        changed = false;
        for (std::size_t i = 0; i < ring.size() && ring.size() >= 3; ++i) {
            const std::size_t next = (i + 1) % ring.size();
            const std::size_t last = (i + ring.size() - 1) % ring.size();
            if (ring[last] == ring[next]) {
                ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(std::max(i, next)));
                ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(std::min(i, next)));
                changed = true;
            }
        }
    }
    return ring;
}

}  // namespace

std::vector<Line> blocks_between(const std::vector<Strand>& strands) {
    const Neighbours neighbours = neighbours_of(strands);
    std::map<Point, std::set<Point, Less>, Less> walked;
    std::vector<Line> blocks;
    for (const auto& [start, around] : neighbours) {
        for (const Point first : around) {
            Line ring;
            Point from = start;
            Point at = first;
            while (walked[from].insert(at).second) {
                ring.push_back(from);
                const Point next = turn(neighbours, from, at);
                from = at;
                at = next;
            }
            ring = without_spurs(std::move(ring));
            if (ring.size() >= 3 && signed_area(ring) > 0) {
                blocks.push_back(std::move(ring));
            }
        }
    }
    return blocks;
}

}  // namespace arpent::demo

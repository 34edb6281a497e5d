// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/label_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <tuple>

namespace arpent::render {
namespace {

/// Ways whose ends are this close share the node there: both come from one location.
constexpr double same_place = 0.01;

bool meet(Point a, Point b) {
    return std::abs(a.x - b.x) < same_place && std::abs(a.y - b.y) < same_place;
}

/// Cosine of the angle between the end of a line and the start of another: 1 is straight on.
double straightness(const Line& line, const Line& next) {
    const Point a = line[line.size() - 2];
    const Point b = line.back();
    const Point c = next[1];
    const double first = std::hypot(b.x - a.x, b.y - a.y);
    const double second = std::hypot(c.x - b.x, c.y - b.y);
    if (first == 0 || second == 0) {
        return 1;
    }
    return ((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)) / (first * second);
}

/// Lengthens the street at its end as long as one of the ways goes on there.
void extend(Line& street, std::span<LineCandidate> ways, std::vector<bool>& used) {
    constexpr double sharpest = 0.3;
    while (true) {
        double best = sharpest;
        std::size_t chosen = ways.size();
        for (std::size_t i = 0; i < ways.size(); ++i) {
            Line& line = ways[i].line;
            if (used[i] ||
                (!meet(line.front(), street.back()) && !meet(line.back(), street.back()))) {
                continue;
            }
            if (!meet(line.front(), street.back())) {
                std::ranges::reverse(line);
            }
            if (const double score = straightness(street, line); score > best) {
                best = score;
                chosen = i;
            }
        }
        if (chosen == ways.size()) {
            return;
        }
        used[chosen] = true;
        const Line& more = ways[chosen].line;
        street.insert(street.end(), std::next(more.begin()), more.end());
    }
}

void join_group(std::span<LineCandidate> ways, std::vector<LineCandidate>& streets) {
    std::vector<bool> used(ways.size(), false);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (used[i]) {
            continue;
        }
        used[i] = true;
        LineCandidate street = ways[i];
        extend(street.line, ways, used);
        std::ranges::reverse(street.line);
        extend(street.line, ways, used);
        streets.push_back(std::move(street));
    }
}

}  // namespace

std::vector<LineCandidate> join_streets(std::vector<LineCandidate> ways) {
    const auto group = [](const LineCandidate& way) {
        return std::tie(way.style.rank, way.names.front());
    };
    std::ranges::sort(ways, [&](const LineCandidate& a, const LineCandidate& b) {
        return std::tuple(group(a), a.element) < std::tuple(group(b), b.element);
    });
    std::vector<LineCandidate> streets;
    for (auto first = ways.begin(); first != ways.end();) {
        const auto last = std::find_if(first, ways.end(), [&](const LineCandidate& way) {
            return group(way) != group(*first);
        });
        join_group(std::span(first, last), streets);
        first = last;
    }
    return streets;
}

}  // namespace arpent::render

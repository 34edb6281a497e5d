// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/agreeing_pairs.hpp"

#include "core/scan/median.hpp"
#include "core/scan/plate.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace arpent::scan {
namespace {

/// How far a pair's move lies from the middle one of its nearest neighbours'.
double strangeness(const std::vector<PlanePair>& pairs, const PlanePair& pair) {
    constexpr std::size_t neighbours = 8;
    std::vector<PlanePair> near = pairs;
    const std::size_t count = std::min(neighbours + 1, near.size());
    const auto distance = [&pair](const PlanePair& other) {
        return std::hypot(other.from.x - pair.from.x, other.from.y - pair.from.y);
    };
    std::partial_sort(
        near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end(),
        [&](const PlanePair& a, const PlanePair& b) { return distance(a) < distance(b); });
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 1; i < count; ++i) {  // the nearest one is the pair itself
        x.push_back(near[i].to.x - near[i].from.x);
        y.push_back(near[i].to.y - near[i].from.y);
    }
    return std::hypot(pair.to.x - pair.from.x - median(x), pair.to.y - pair.from.y - median(y));
}

/// How differently the pairs move (median, mm): the more a paper moves, the more it bends between
/// them.
double unrest(const std::vector<PlanePair>& pairs) {
    std::vector<double> x;
    std::vector<double> y;
    for (const PlanePair& pair : pairs) {
        x.push_back(pair.to.x - pair.from.x);
        y.push_back(pair.to.y - pair.from.y);
    }
    const Plane middle{median(x), median(y)};
    std::vector<double> distances;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        distances.push_back(std::hypot(x[i] - middle.x, y[i] - middle.y));
    }
    return median(distances);
}

/// Keeps those whose error is not out of all proportion to the middle one.
std::vector<PlanePair> keep(const std::vector<PlanePair>& pairs, const std::vector<double>& errors,
                            double least_limit) {
    constexpr double times_median = 5;
    const double limit = std::max(least_limit, times_median * median(errors));
    std::vector<PlanePair> kept;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (errors[i] <= limit) {
            kept.push_back(pairs[i]);
        }
    }
    return kept;
}

}  // namespace

std::vector<PlanePair> agreeing_pairs(std::vector<PlanePair> pairs) {
    constexpr std::size_t enough = 8;  // to tell who is the odd one
    if (pairs.size() < enough) {
        return {};
    }
    std::vector<double> errors;
    std::transform(pairs.begin(), pairs.end(), std::back_inserter(errors),
                   [&pairs](const PlanePair& pair) { return strangeness(pairs, pair); });
    pairs = keep(pairs, errors, 0.4);
    constexpr int rounds = 2;
    for (int round = 0; round < rounds && pairs.size() >= enough; ++round) {
        // Held out, because a plate yields to a strange pair that it goes through.
        errors = held_out_distances(pairs, content_stiffness);
        pairs = keep(pairs, errors, 0.12 + 0.5 * unrest(pairs));
    }
    return pairs;
}

}  // namespace arpent::scan

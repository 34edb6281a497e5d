// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/plate.hpp"

#include "core/scan/solve.hpp"

#include <cmath>
#include <vector>

namespace arpent::scan {

Bend fit_plate(std::span<const PlanePair> pairs, double stiffness) {
    const auto n = static_cast<double>(pairs.size());
    Plane center;
    for (const PlanePair& pair : pairs) {
        center = {center.x + pair.from.x / n, center.y + pair.from.y / n};
    }
    double scale = 0;
    for (const PlanePair& pair : pairs) {
        scale += std::hypot(pair.from.x - center.x, pair.from.y - center.y) / n / std::sqrt(2.0);
    }
    std::vector<PlanePair> normalised;
    normalised.reserve(pairs.size());
    for (const auto& [from, to] : pairs) {
        normalised.push_back({{(from.x - center.x) / scale, (from.y - center.y) / scale},
                              {(to.x - center.x) / scale, (to.y - center.y) / scale}});
    }
    Bend plate = solve_bend(normalised, Matrix3{}, stiffness / (scale * scale));
    plate.center = center;
    plate.scale = scale;
    for (Bend::Knot& knot : plate.knots) {
        knot.weight = {knot.weight.x * scale, knot.weight.y * scale};
    }
    for (Plane& term : plate.plane) {
        term = {term.x * scale, term.y * scale};
    }
    return plate;
}

std::vector<double> held_out_distances(std::span<const PlanePair> pairs, double stiffness) {
    constexpr std::size_t parts = 4;
    std::vector<double> distances(pairs.size());
    for (std::size_t part = 0; part < parts; ++part) {
        std::vector<PlanePair> others;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (i % parts != part) {
                others.push_back(pairs[i]);
            }
        }
        Bend plate = fit_plate(others, stiffness);
        plate.hull.clear();  // those on the border would be compared with what has faded
        for (std::size_t i = part; i < pairs.size(); i += parts) {
            const auto& [from, to] = pairs[i];
            const Plane added = plate.at(from);
            distances[i] = std::hypot(from.x + added.x - to.x, from.y + added.y - to.y);
        }
    }
    return distances;
}

}  // namespace arpent::scan

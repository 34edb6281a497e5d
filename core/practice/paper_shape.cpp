// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/paper_shape.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace arpent::practice {
namespace {

constexpr double step = 0.25;  ///< mm between the values of a bend's table

double table_at(const std::vector<double>& table, double s) {
    const double place = std::clamp(s / step, 0.0, static_cast<double>(table.size() - 1) - 1e-9);
    const auto i = static_cast<std::size_t>(place);
    const double t = place - static_cast<double>(i);
    return table[i] * (1 - t) + table[i + 1] * t;
}

}  // namespace

PaperBend::PaperBend(scan::Plane origin, scan::Plane direction, double length,
                     const std::function<double(double)>& slope, double twist, double twist_line)
    : origin_(origin), direction_(direction), twist_(twist), twist_line_(twist_line) {
    double z = 0;
    double shorter = 0;
    for (double s = 0; s <= length + 2 * step; s += step) {
        height_.push_back(z);
        shortening_.push_back(shorter);
        const double rise = slope(s + step / 2);
        z += rise * step;
        shorter += (1 - std::sqrt(1 - rise * rise)) * step;
    }
}

void PaperBend::add_to(Space& place, scan::Plane mm) const {
    const scan::Plane p{mm.x - origin_.x, mm.y - origin_.y};
    const double along = p.x * direction_.x + p.y * direction_.y;
    const double across = p.y * direction_.x - p.x * direction_.y;
    const double share = 1 + twist_ * std::tanh((across - twist_line_) / 15);
    const double shorter = table_at(shortening_, along);
    place.x -= shorter * direction_.x;
    place.y -= shorter * direction_.y;
    place.z += table_at(height_, along) * share;
}

void PaperShape::crease(bool vertical, int panels, double slope, demo::Random& random) {
    if (panels < 2) {
        return;
    }
    const double length = vertical ? width_ : height_;
    const double panel = length / panels;
    const double first = random.chance(0.5) ? 1 : -1;
    std::vector<double> steep(static_cast<std::size_t>(panels));
    for (std::size_t i = 0; i < steep.size(); ++i) {
        steep[i] = (i % 2 == 0 ? first : -first) * slope * random.between(0.7, 1.2);
    }
    const double belly = random.between(-0.3, 0.3) * slope;
    const auto run = [=](double s) {
        constexpr double crease_width = 1.5;  // mm over which the paper turns
        double now = steep[0];
        for (std::size_t i = 1; i < steep.size(); ++i) {
            const double over = (s - static_cast<double>(i) * panel) / crease_width;
            now += (steep[i] - steep[i - 1]) * 0.5 * (1 + std::tanh(over));
        }
        return now + belly * std::sin(2 * std::numbers::pi * s / panel);
    };
    const double other_middle = (vertical ? height_ : width_) / 2;
    const scan::Plane direction = vertical ? scan::Plane{1, 0} : scan::Plane{0, 1};
    bends_.emplace_back(scan::Plane{0, 0}, direction, length, run, random.between(-0.25, 0.25),
                        vertical ? other_middle : -other_middle);
}

void PaperShape::fold(int columns, int rows, double slope, demo::Random& random) {
    crease(true, columns, slope, random);
    crease(false, rows, slope, random);
}

void PaperShape::curl(double rise, demo::Random& random) {
    // A parabola along the long side, a little askew.
    const bool wide = width_ >= height_;
    const double turn = random.between(-0.15, 0.15) + (wide ? 0 : std::numbers::pi / 2);
    const scan::Plane direction{std::cos(turn), std::sin(turn)};
    const double reach = std::hypot(width_, height_);
    const scan::Plane middle{width_ / 2, height_ / 2};
    const scan::Plane origin{middle.x - direction.x * reach / 2,
                             middle.y - direction.y * reach / 2};
    const double half = std::max(width_, height_) / 2;
    const double bottom = reach / 2 + random.between(-0.2, 0.2) * half;
    bends_.emplace_back(origin, direction, reach,
                        [=](double s) { return 2 * rise * (s - bottom) / (half * half); });
}

void PaperShape::lift_corner(double rise, demo::Random& random) {
    const std::array<scan::Plane, 4> corners{
        {{0, 0}, {width_, 0}, {width_, height_}, {0, height_}}};
    const scan::Plane corner = corners[random.index(4)];
    const double side = std::min(width_, height_);
    scan::Plane direction{corner.x - width_ / 2, corner.y - height_ / 2};
    const double turn = random.between(-0.2, 0.2);
    const double length = std::hypot(direction.x, direction.y);
    direction = {direction.x / length, direction.y / length};
    direction = {direction.x * std::cos(turn) - direction.y * std::sin(turn),
                 direction.x * std::sin(turn) + direction.y * std::cos(turn)};
    const double bent = side * random.between(0.25, 0.4);
    const scan::Plane origin{corner.x - direction.x * bent, corner.y - direction.y * bent};
    bends_.emplace_back(origin, direction, bent,
                        [=](double s) { return 2 * rise * std::max(s, 0.0) / (bent * bent); });
}

void PaperShape::wave(double rise, demo::Random& random) {
    for (const bool vertical : {true, false}) {
        const double length = vertical ? width_ : height_;
        const double waves = random.between(0.6, 1.6);
        const double phase = random.between(0, 2 * std::numbers::pi);
        const double number = 2 * std::numbers::pi * waves / length;
        bends_.emplace_back(scan::Plane{0, 0}, vertical ? scan::Plane{1, 0} : scan::Plane{0, 1},
                            length,
                            [=](double s) { return rise * number * std::cos(number * s + phase); });
    }
}

Space PaperShape::at(scan::Plane mm) const {
    Space place{mm.x, mm.y, 0};
    for (const PaperBend& bend : bends_) {
        bend.add_to(place, mm);
    }
    return place;
}

}  // namespace arpent::practice

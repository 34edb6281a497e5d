// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/bend_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace arpent::render {
namespace {

/// Half of the height of small letters, as a share of the font size: puts their middle on the line.
constexpr double half_x_height = 0.27;
/// A letter's direction is taken over about its own width, so that corners come out round.
constexpr double least_chord = 0.7;

double angle_between(double a, double b) {
    return std::abs(std::remainder(a - b, 2 * std::numbers::pi));
}

Rect box_around(Point middle, double radius) {
    return {middle.x - radius, middle.y - radius, middle.x + radius, middle.y + radius};
}

/// A point given along and across a direction.
Point offset(Point at, double angle, double along, double across) {
    return {at.x + std::cos(angle) * along - std::sin(angle) * across,
            at.y + std::sin(angle) * along + std::cos(angle) * across};
}

std::optional<BentText> straight_run(const ShapedText& text, double size, const MeasuredLine& line,
                                     double start, double end, bool reversed) {
    const Point a = line.at(reversed ? end : start);
    const Point b = line.at(reversed ? start : end);
    const double chord = std::hypot(b.x - a.x, b.y - a.y);
    constexpr double straight_enough = 0.985;
    if (chord < text.width * straight_enough) {
        return std::nullopt;
    }
    const double angle = std::atan2(b.y - a.y, b.x - a.x);
    BentText bent;
    for (const Glyph& glyph : text.glyphs) {
        bent.glyphs.push_back({glyph.outline,
                               offset(a, angle, glyph.at.x, glyph.at.y + half_x_height * size),
                               angle});
    }
    for (double along = 0; along <= text.width; along += size * 0.8) {
        bent.boxes.push_back(box_around(offset(a, angle, along, 0), size * 0.55));
    }
    return bent;
}

}  // namespace

MeasuredLine::MeasuredLine(Line line) : line_(std::move(line)) {
    double length = 0;
    lengths_.reserve(line_.size());
    for (std::size_t i = 0; i < line_.size(); ++i) {
        if (i > 0) {
            length += std::hypot(line_[i].x - line_[i - 1].x, line_[i].y - line_[i - 1].y);
        }
        lengths_.push_back(length);
    }
}

Point MeasuredLine::at(double distance) const {
    const auto after = std::ranges::upper_bound(lengths_, distance);
    if (after == lengths_.begin()) {
        return line_.front();
    }
    if (after == lengths_.end()) {
        return line_.back();
    }
    const auto i = static_cast<std::size_t>(after - lengths_.begin());
    const double share = (distance - lengths_[i - 1]) / (lengths_[i] - lengths_[i - 1]);
    return {line_[i - 1].x + (line_[i].x - line_[i - 1].x) * share,
            line_[i - 1].y + (line_[i].y - line_[i - 1].y) * share};
}

std::optional<BentText> bend_text(const ShapedText& text, double font_size,
                                  const MeasuredLine& line, double middle, double sharpest) {
    const double start = middle - text.width / 2;
    const double end = middle + text.width / 2;
    if (start < 0 || end > line.length()) {
        return std::nullopt;
    }
    const bool reversed = line.at(end).x < line.at(start).x;
    if (!text.bendable) {
        return straight_run(text, font_size, line, start, end, reversed);
    }
    const auto along = [&](double x) { return line.at(reversed ? end - x : start + x); };
    BentText bent;
    double before = 0;
    for (const Glyph& glyph : text.glyphs) {
        const double center = glyph.at.x + glyph.advance / 2;
        const double half = std::max(glyph.advance, font_size * least_chord) / 2;
        const Point a = along(center - half);
        const Point b = along(center + half);
        const double angle = std::atan2(b.y - a.y, b.x - a.x);
        if (!bent.glyphs.empty() && angle_between(angle, before) > sharpest) {
            return std::nullopt;
        }
        before = angle;
        const Point on_line = along(center);
        bent.glyphs.push_back(
            {glyph.outline,
             offset(on_line, angle, -glyph.advance / 2, glyph.at.y + half_x_height * font_size),
             angle});
        bent.boxes.push_back(box_around(on_line, font_size * 0.52));
    }
    return bent;
}

}  // namespace arpent::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/drawn_marks.hpp"

#include "core/sheet/mark.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace arpent::practice {
namespace {

using sheet::PagePoint;
using Line = std::vector<PagePoint>;

struct Pen {
    double red, green, blue;
    double least_width, most_width;
};

constexpr std::array<Pen, 6> pens{{{0.10, 0.15, 0.60, 0.5, 0.8},    // blue ball pen
                                   {0.08, 0.08, 0.10, 0.5, 0.8},    // black
                                   {0.75, 0.10, 0.12, 0.5, 0.9},    // red
                                   {0.05, 0.45, 0.20, 0.5, 0.9},    // green
                                   {0.42, 0.42, 0.44, 0.5, 0.8},    // pencil
                                   {0.15, 0.15, 0.55, 1.2, 1.8}}};  // felt pen

/// Draws lines around a middle as a hand does, and tells what they cover.
class Hand {
public:
    Hand(cairo_t* cr, PagePoint middle, const Pen& pen, demo::Random& random)
        : cr_(cr),
          middle_(middle),
          width_(random.between(pen.least_width, pen.most_width)),
          random_(random) {
        cairo_set_source_rgba(cr, pen.red, pen.green, pen.blue, 0.92);
        cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_width(cr, width_);
    }

    /// Through the points (from the middle) by a curve that shakes a little.
    void line(const Line& points, double shake = 0.12) {
        Line drawn;
        for (const PagePoint& point : points) {
            drawn.push_back({middle_.x + point.x + random_.between(-shake, shake),
                             middle_.y + point.y + random_.between(-shake, shake)});
            cover(drawn.back());
        }
        cairo_move_to(cr_, drawn.front().x, drawn.front().y);
        for (std::size_t i = 0; i + 1 < drawn.size(); ++i) {
            const PagePoint &a = drawn[i == 0 ? 0 : i - 1], &b = drawn[i], &c = drawn[i + 1];
            const PagePoint& d = drawn[std::min(i + 2, drawn.size() - 1)];
            cairo_curve_to(cr_, b.x + (c.x - a.x) / 6, b.y + (c.y - a.y) / 6, c.x - (d.x - b.x) / 6,
                           c.y - (d.y - b.y) / 6, c.x, c.y);
        }
        cairo_stroke(cr_);
    }

    void ring(double radius, bool filled) {
        Line points;
        const double squeeze = random_.between(0.85, 1.1);
        for (int i = 0; i <= 14; ++i) {
            const double angle = 2 * std::numbers::pi * i / 13;
            points.push_back({radius * std::cos(angle), squeeze * radius * std::sin(angle)});
        }
        line(points, radius * 0.05);
        if (filled) {
            cairo_arc(cr_, middle_.x, middle_.y, radius, 0, 2 * std::numbers::pi);
            cairo_fill(cr_);
        }
    }

    /// A digit-like scrawl 3 mm high.
    void number(double x) {
        line({{x, -1.5}, {x + 1.2, -1.2}, {x + 0.2, 0}, {x + 1.3, 0.6}, {x, 1.5}});
    }

    PenMark mark(const char* what) const {
        const double half = width_ / 2;
        return {sheet::PageRect{left_, top_, right_ - left_, bottom_ - top_}.grown(half), middle_,
                what};
    }

private:
    void cover(PagePoint point) {
        left_ = std::min(left_, point.x);
        top_ = std::min(top_, point.y);
        right_ = std::max(right_, point.x);
        bottom_ = std::max(bottom_, point.y);
    }

    cairo_t* cr_;
    PagePoint middle_;
    double width_;
    demo::Random& random_;
    double left_ = 1e9, top_ = 1e9, right_ = -1e9, bottom_ = -1e9;
};

PenMark draw_one(Hand hand, int kind, demo::Random& random) {
    const double size = random.between(1, 3);
    switch (kind) {
        case 0:
            hand.line({{-size, -size}, {0, 0}, {size, size}});
            hand.line({{-size, size}, {0, 0}, {size, -size}});
            return hand.mark("cross");
        case 1: hand.ring(size, false); return hand.mark("ring");
        case 2:
            hand.ring(4.2, false);
            hand.number(-0.7);
            return hand.mark("numbered ring");
        case 3: hand.ring(random.between(1, 1.6), true); return hand.mark("dot");
        case 4: hand.line({{-size, 0.2}, {0, 0}, {size, -0.3}}); return hand.mark("stroke");
        case 5:
            hand.line({{-3.5, -2}, {3.5, -2.2}});
            hand.line({{3.5, -2.2}, {3.4, 2}});
            hand.line({{3.4, 2}, {-3.6, 2.1}});
            hand.line({{-3.6, 2.1}, {-3.5, -2}});
            return hand.mark("outline");
        case 6:
            hand.line({{-size, -0.3}, {-0.3 * size, 0.6 * size}, {size, -size}}, 0.05);
            return hand.mark("tick");
        default: break;
    }
    Line word;
    for (int i = 0; i <= 12; ++i) {
        word.push_back({-4.0 + i * 0.65, i % 2 == 0 ? 0.9 : -0.9 + random.between(-0.6, 0.3)});
    }
    hand.line(word);
    return hand.mark("word");
}

}  // namespace

std::vector<PenMark> draw_pen_marks(cairo_t* cr, const sheet::Layout& layout, int count,
                                    demo::Random& random, std::span<const sheet::PageRect> taken) {
    constexpr double reach = 7;  // of a mark from its middle
    std::vector<PenMark> marks;
    const sheet::PageRect area = layout.frame.grown(-7);
    for (int tries = 0; tries < count * 20 && static_cast<int>(marks.size()) < count; ++tries) {
        const PagePoint place{random.between(area.x, area.right()),
                              random.between(area.y, area.bottom())};
        bool free = std::ranges::none_of(marks, [&](const PenMark& mark) {
            return std::hypot(mark.at.x - place.x, mark.at.y - place.y) < 17;
        });
        free = free && std::ranges::none_of(taken, [&](const sheet::PageRect& rect) {
                   return rect.grown(reach).contains(place);
               });
        for (int slot = 0; slot < sheet::mark_slots; ++slot) {
            const auto tag = sheet::mark_place(layout, slot);
            free = free && std::max(std::abs(tag.center.x - place.x),
                                    std::abs(tag.center.y - place.y)) > tag.size * 0.7 + 7;
        }
        if (free) {
            const auto& pen = pens.at(static_cast<std::size_t>(random.between(0, 5.999)));
            marks.push_back(draw_one(Hand(cr, place, pen, random),
                                     static_cast<int>(random.between(0, 7.999)), random));
        }
    }
    return marks;
}

void draw_cross(cairo_t* cr, sheet::PagePoint middle, double size) {
    demo::Random random(1);
    Hand hand(cr, middle, pens[0], random);
    const double half = size / 2;
    hand.line({{-half, -half}, {0, 0}, {half, half}}, 0.02);
    hand.line({{-half, half}, {0, 0}, {half, -half}}, 0.02);
}

}  // namespace arpent::practice

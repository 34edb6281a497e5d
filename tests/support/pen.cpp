// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pen.hpp"

#include "core/demo/random.hpp"
#include "core/scan/matrix.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace arpent::test {
namespace {

using Color = std::array<std::uint8_t, 3>;

class Pen {
public:
    explicit Pen(practice::PrintedPage& page) : page_(page) {}

    void disc(scan::Plane mm, double radius, const Color& color) {
        const double k = page_.px_per_mm;
        const auto width = static_cast<int>(page_.picture.width);
        const auto height = static_cast<int>(page_.picture.height);
        const int reach = static_cast<int>(std::ceil(radius * k));
        const int middle_x = static_cast<int>(mm.x * k);
        const int middle_y = static_cast<int>(mm.y * k);
        for (int y = std::max(0, middle_y - reach); y <= std::min(height - 1, middle_y + reach);
             ++y) {
            for (int x = std::max(0, middle_x - reach); x <= std::min(width - 1, middle_x + reach);
                 ++x) {
                if (std::hypot(x + 0.5 - mm.x * k, y + 0.5 - mm.y * k) <= radius * k) {
                    const auto pixel = static_cast<std::size_t>(y) * page_.picture.width +
                                       static_cast<std::size_t>(x);
                    std::copy(color.begin(), color.end(), &page_.picture.rgba[pixel * 4]);
                }
            }
        }
    }

    /// A line that swings as a hand's does.
    void stroke(scan::Plane from, scan::Plane to, const Color& color) {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const int steps = static_cast<int>(length / 0.15) + 1;
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double swing = 2 * std::sin(t * 7) * t * (1 - t);
            disc({from.x + t * (to.x - from.x) + swing, from.y + t * (to.y - from.y) - swing}, 0.3,
                 color);
        }
    }

private:
    practice::PrintedPage& page_;
};

}  // namespace

practice::PrintedPage scribbled(const practice::PrintedPage& page, int count, std::uint64_t seed) {
    constexpr std::array<Color, 2> inks{{{25, 40, 150}, {190, 30, 40}}};
    practice::PrintedPage result = page;
    Pen pen(result);
    demo::Random random(seed);
    const auto anywhere = [&] {
        return scan::Plane{random.between(20, page.width_mm() - 20),
                           random.between(20, page.height_mm() - 20)};
    };
    for (int i = 0; i < count; ++i) {
        const scan::Plane from = anywhere();
        const double turn = random.between(0, 2 * std::numbers::pi);
        const double length = random.between(20, 60);
        const Color& ink = inks[random.index(inks.size())];
        pen.stroke(from, {from.x + length * std::cos(turn), from.y + length * std::sin(turn)}, ink);
        const scan::Plane cross = anywhere();
        pen.stroke({cross.x - 2, cross.y - 2}, {cross.x + 2, cross.y + 2}, ink);
        pen.stroke({cross.x - 2, cross.y + 2}, {cross.x + 2, cross.y - 2}, ink);
        const scan::Plane sticker = anywhere();
        pen.disc(sticker, 6, {20, 20, 20});
        pen.disc(sticker, 5.4, {250, 250, 250});
    }
    return result;
}

}  // namespace arpent::test

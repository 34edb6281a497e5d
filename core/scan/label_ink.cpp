// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/label_ink.hpp"

#include "core/sheet/sticker_label.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace arpent::scan {
namespace {

using sheet::LabelPaper;
using sheet::PageRect;

/// Cut by hand, and printed a little beside: how far ink may lie outside.
constexpr double edge_mm = 1;
/// Share of a picture's square that is ink, at least.
constexpr double least_picture = 0.05;

/// A label as its tag sees it: from the tag's middle.
struct Label {
    PageRect whole;
    PageRect picture;
};

Label label_of(LabelPaper paper) {
    const PageRect first = sheet::label_grid(paper).first;
    const sheet::PagePoint middle = sheet::sticker_tag(first).center();
    const auto from_tag = [middle](const PageRect& rect) {
        return PageRect{rect.x - middle.x, rect.y - middle.y, rect.width, rect.height};
    };
    return {from_tag(first), from_tag(sheet::sticker_picture(first))};
}

/// Calls `visit` for each pixel of a rectangle that turns with the sticker.
template <typename Visit>
void for_each_pixel(Ink& ink, double px_per_mm, const FoundMark& sticker, const PageRect& rect,
                    const Visit& visit) {
    const double c = std::cos(sticker.turn);
    const double s = std::sin(sticker.turn);
    const double reach = std::hypot(std::max(std::abs(rect.x), std::abs(rect.right())),
                                    std::max(std::abs(rect.y), std::abs(rect.bottom())));
    const auto pixel = [px_per_mm](double mm, int limit) {
        return std::clamp(static_cast<int>(std::lround(mm * px_per_mm)), 0, limit);
    };
    const int right = pixel(sticker.at.x + reach, ink.width);
    const int bottom = pixel(sticker.at.y + reach, ink.height);
    for (int y = pixel(sticker.at.y - reach, ink.height); y < bottom; ++y) {
        for (int x = pixel(sticker.at.x - reach, ink.width); x < right; ++x) {
            const double dx = (x + 0.5) / px_per_mm - sticker.at.x;
            const double dy = (y + 0.5) / px_per_mm - sticker.at.y;
            if (rect.contains({dx * c + dy * s, dy * c - dx * s})) {
                visit(ink.pixels[ink.index(x, y)]);
            }
        }
    }
}

/// How much of a rectangle is surely ink.
double ink_share(Ink& ink, double px_per_mm, const FoundMark& sticker, const PageRect& rect) {
    int all = 0;
    int inked = 0;
    for_each_pixel(ink, px_per_mm, sticker, rect, [&](std::uint8_t value) {
        ++all;
        inked += value == 2 ? 1 : 0;
    });
    return all > 0 ? static_cast<double>(inked) / all : 0;
}

}  // namespace

void wipe_label(Ink& ink, double px_per_mm, const FoundMark& sticker) {
    static const std::array labels{label_of(LabelPaper::labels_24), label_of(LabelPaper::labels_65),
                                   label_of(LabelPaper::cut_out)};
    double most = least_picture;
    const Label* found = &labels.back();
    for (const Label& label : labels) {
        const double share = ink_share(ink, px_per_mm, sticker, label.picture);
        if (share > most) {
            most = share;
            found = &label;
        }
    }
    for_each_pixel(ink, px_per_mm, sticker, found->whole.grown(edge_mm),
                   [](std::uint8_t& value) { value = 0; });
}

}  // namespace arpent::scan

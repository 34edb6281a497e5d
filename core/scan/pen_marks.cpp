// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/pen_marks.hpp"

#include "core/scan/align_clean.hpp"
#include "core/scan/ink_groups.hpp"
#include "core/scan/label_ink.hpp"
#include "core/sheet/mark.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

/// The frame's line and what a blur makes of it, mm.
constexpr double frame_line_mm = 1;
/// Around the quiet zone of a frame's tag.
constexpr double tag_margin_mm = 0.8;

void wipe(Ink& ink, const sheet::PageRect& rect) {
    const auto pixel = [](double mm, int limit) {
        return std::clamp(static_cast<int>(std::lround(mm * ink_px_per_mm)), 0, limit);
    };
    const int left = pixel(rect.x, ink.width);
    const int right = pixel(rect.right(), ink.width);
    for (int y = pixel(rect.y, ink.height); y < pixel(rect.bottom(), ink.height); ++y) {
        std::fill(
            ink.pixels.begin() + static_cast<std::ptrdiff_t>(ink.index(left, y)),
            ink.pixels.begin() + static_cast<std::ptrdiff_t>(ink.index(left, y)) + right - left,
            std::uint8_t{0});
    }
}

/// Leaves the ink on the map alone.
void wipe_around(Ink& ink, const sheet::Layout& layout) {
    const sheet::PageRect inside = layout.frame.grown(-frame_line_mm);
    wipe(ink, {0, 0, layout.width, inside.y});
    wipe(ink, {0, inside.bottom(), layout.width, layout.height - inside.bottom()});
    wipe(ink, {0, 0, inside.x, layout.height});
    wipe(ink, {inside.right(), 0, layout.width - inside.right(), layout.height});
    for (int slot = 0; slot < sheet::mark_slots; ++slot) {
        const sheet::MarkPlace place = sheet::mark_place(layout, slot);
        const double half = place.size / 2 + place.size / 8 * 1.5 + tag_margin_mm;
        wipe(ink, sheet::PageRect{place.center.x, place.center.y, 0, 0}.grown(half));
    }
}

}  // namespace

Ink page_ink(const Raster& page, const GrayImage& clean, const std::stop_token& stop) {
    const GrayImage aligned = align_clean(clean, to_gray(page), ink_px_per_mm, stop);
    return find_ink(flatten(page, aligned, ink_px_per_mm), ink_px_per_mm);
}

std::vector<FoundMark> pen_marks(Ink ink, const sheet::Layout& layout,
                                 std::span<const FoundMark> stickers) {
    wipe_around(ink, layout);
    for (const FoundMark& sticker : stickers) {
        wipe(ink, sticker.box);
        wipe_label(ink, ink_px_per_mm, sticker);
    }
    std::vector<FoundMark> marks;
    for (const InkGroup& group : group_ink(ink, ink_px_per_mm)) {
        FoundMark mark;
        mark.at = group.at;
        mark.box = group.box;
        marks.push_back(mark);
    }
    return marks;
}

}  // namespace arpent::scan

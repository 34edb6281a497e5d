// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/mark.hpp"

namespace arpent::sheet {
namespace {

/// Across and down the frame, from 0 to 1; for a landscape page, a portrait one swaps the inner
/// fractions of the four marks on the map.
struct Share {
    double x;
    double y;
};

constexpr double third = 1.0 / 3;

// Each quarter of the frame has a corner, two edges and one inner mark, and of the digits
// 0 1 2 4 (top left), 0 2 3 5 (top right), 0 1 3 4 (bottom right), 1 2 3 5 (bottom left).
constexpr std::array<Share, mark_slots> shares{{
    {0, 0},             // 0: top left
    {0, 1},             // 1: bottom left
    {1, 0},             // 2: top right
    {1, 1},             // 3: bottom right
    {third, 0},         // 4: top
    {2 * third, 0},     // 5: top
    {1, third},         // 6: right
    {1, 2 * third},     // 7: right
    {0, third},         // 8: left
    {0, 2 * third},     // 9: left
    {2 * third, 1},     // 10: bottom
    {third, 1},         // 11: bottom
    {0.75, 2 * third},  // 12: inside
    {0.25, third},      // 13
    {0.25, 2 * third},  // 14
    {0.75, third},      // 15
}};

constexpr int first_inner = 12;

double size_of_slot(int slot) {
    if (slot < 4) {
        return 10;
    }
    return slot < first_inner ? 8 : 6;
}

Share share_of(const Layout& layout, int slot) {
    const Share share = shares.at(static_cast<std::size_t>(slot));
    if (slot < first_inner || layout.frame.width >= layout.frame.height) {
        return share;
    }
    // The long side of the frame is divided at 1/4 and 3/4, the short one at 1/3 and 2/3.
    return {share.x < 0.5 ? third : 2 * third, share.y < 0.5 ? 0.25 : 0.75};
}

}  // namespace

MarkPlace mark_place(const Layout& layout, int slot) {
    const Share share = share_of(layout, slot);
    return {{layout.frame.x + share.x * layout.frame.width,
             layout.frame.y + share.y * layout.frame.height},
            size_of_slot(slot)};
}

std::vector<Mark> marks_of(const Layout& layout, const SheetCode& code) {
    std::vector<Mark> marks;
    const int count = layout.id == LayoutId::releve ? first_inner : mark_slots;
    for (int slot = 0; slot < count; ++slot) {
        const MarkPlace place = mark_place(layout, slot);
        marks.push_back(
            {slot, code_radix * slot + code.digit(digit_of_slot(slot)), place.center, place.size});
    }
    return marks;
}

std::optional<MarkValue> mark_value(int id) {
    if (id < 0 || id >= code_radix * mark_slots) {
        return std::nullopt;
    }
    return MarkValue{id / code_radix, id % code_radix};
}

}  // namespace arpent::sheet

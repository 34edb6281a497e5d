// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/layout.hpp"
#include "core/sheet/sheet_code.hpp"

#include <array>
#include <optional>
#include <vector>

namespace arpent::sheet {

/// Sixteen AprilTags of the family 36h11 carry the sheet's code and tell how the paper lies. Each
/// stands in a slot; its number is 36 · slot + value, and the value is a digit of the code.
constexpr int mark_slots = 16;

/// A mark as it is printed: upright, black border of `size` millimetres, around it a quiet zone of
/// size / 8 · 1.5 or more.
struct Mark {
    int slot = 0;
    int id = 0;  ///< of the AprilTag, 0 to 575
    PagePoint center;
    double size = 0;
};

/// The place in the code (0 to 5) whose digit a slot carries. The slots are spread so that each
/// half of the sheet carries all six.
constexpr int digit_of_slot(int slot) { return slot % code_length; }

/// The marks of a page. A relevé has only those on the frame (slots 0 to 11).
std::vector<Mark> marks_of(const Layout& layout, const SheetCode& code);

/// The place and size of a slot on a page, whatever its code.
struct MarkPlace {
    PagePoint center;
    double size = 0;
};
MarkPlace mark_place(const Layout& layout, int slot);

/// Slot and value of a tag's number; nothing for the numbers that sheets do not use.
struct MarkValue {
    int slot = 0;
    int value = 0;  ///< a digit of base 36
};
std::optional<MarkValue> mark_value(int id);

}  // namespace arpent::sheet

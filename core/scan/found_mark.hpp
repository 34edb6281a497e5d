// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/page.hpp"
#include "core/sheet/sticker.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace arpent::scan {

/// What people left on a page: a drawing by pen, a sticker, a filled row of the relevé form.
enum class FoundKind : std::uint8_t { pen, sticker, row };

/// A mark as it was found on a page, in millimetres.
struct FoundMark {
    FoundKind kind = FoundKind::pen;
    /// What it points at: the middle of its ink or of the sticker; of a row, the middle.
    sheet::PagePoint at;
    sheet::PageRect box;  ///< all of its ink, or the sticker, or the row's filled cells
    std::optional<sheet::Sticker> sticker;
    double turn = 0;  ///< of a sticker: radians from its own right to the page's, clockwise
    int row = 0;      ///< of the form, from 0
    /// Of a row: for each column of boxes '-' empty, 'x' ticked, '?' undecided. Else "".
    std::string ticks;
};

}  // namespace arpent::scan

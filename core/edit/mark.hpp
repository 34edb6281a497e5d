// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace arpent::edit {

/// Names a mark on all laptops: given by NewIds, below zero.
using MarkRef = std::int64_t;

/// What people left on a paper: a drawing by pen, a sticker, a filled row of the relevé form. The
/// numbers are those of the carnet's tables.
enum class MarkKind : std::uint8_t { pen = 0, sticker = 1, row = 2 };

/// A place on the page or in the picture, in the units that the field names.
struct MarkPoint {
    double x = 0;
    double y = 0;

    bool operator==(const MarkPoint&) const = default;
};

/// SHA-256 of a picture's file: names it on all laptops.
using PictureHash = std::array<std::byte, 32>;

/// What was read of one mark, for good; what becomes of it stands in registers
/// (mark_register.hpp). Belongs to the edit that read it and travels with that.
struct Mark {
    MarkRef ref = 0;
    MarkKind kind = MarkKind::pen;
    PictureHash picture{};
    std::string sheet;        ///< the page's code; "" for a paper that is not ours
    std::int64_t number = 0;  ///< what people call it: in reading order, of the sticker, of the row
    std::int64_t sticker_kind = -1;  ///< core/sheet/sticker.hpp; −1 for what is no sticker
    geo::Location place;             ///< undefined for a row of a form
    MarkPoint page;                  ///< what it points at, mm from the page's top left corner
    std::array<MarkPoint, 2> box{};  ///< top left and bottom right of what it covers, mm
    /// The corners of `box` in the picture, from the top left one, clockwise, in full pixels.
    std::array<MarkPoint, 4> crop{};
    /// Of a row: for each column of boxes '-' empty, 'x' ticked, '?' undecided. Else "".
    std::string ticks;

    /// Where `page` is seen, in full pixels of the picture.
    MarkPoint in_picture() const;

    bool operator==(const Mark&) const = default;
};

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace arpent::sheet {

/// A sticker (gommette) says what stands where it is stuck: an AprilTag of the family
/// tagStandard41h12, whose number holds a kind and a running number.
/// The kinds are listed in assets/sheet/stickers.json and keep their numbers for good.
struct Sticker {
    int kind = 0;    ///< 0 to sticker_kinds - 1
    int number = 0;  ///< 1 to stickers_of_kind, printed on the sticker

    bool operator==(const Sticker&) const = default;
};

constexpr int sticker_kinds = 42;
constexpr int stickers_of_kind = 50;

/// Side of the whole tag (9 × 9 cells, data outside the border) on the sticker. The black border
/// is 5 cells of it; the corners that a detector gives are those of the border.
constexpr double sticker_mm = 8;
constexpr double sticker_border_share = 5.0 / 9;

/// The AprilTag's number: 50 · kind + number − 1.
constexpr int sticker_id(const Sticker& sticker) {
    return stickers_of_kind * sticker.kind + sticker.number - 1;
}
/// Nothing for the numbers of the family that stickers do not use.
constexpr std::optional<Sticker> sticker_of(int id) {
    if (id < 0 || id >= sticker_kinds * stickers_of_kind) {
        return std::nullopt;
    }
    return Sticker{id / stickers_of_kind, id % stickers_of_kind + 1};
}

}  // namespace arpent::sheet

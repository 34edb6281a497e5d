// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/label.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace arpent::project {

/// Something that people look for, with its picture and a short word for paper.
struct SheetKind {
    std::string preset;  ///< id of the catalogue: "mobilier_urbain/bench"
    std::string icon;    ///< name in assets/icons without ending
    preset::Label words;
};

/// A column of boxes on the relevé form.
struct SheetTick {
    std::string key;  ///< the tag that a ticked box stands for
    std::string value;
    preset::Label heading;
};

/// What papers of a theme show besides the map (assets/sheet/themes.json).
struct SheetTheme {
    int number = 0;  ///< in the QR payload; kept for good
    std::string id;  ///< of the theme in the catalogue: "velo"
    std::vector<SheetKind> legend;
    std::vector<SheetTick> ticks;  ///< sheet::form_ticks at most
};

/// A kind of sticker (assets/sheet/stickers.json).
struct StickerKind {
    int number = 0;  ///< in the sticker's tag; kept for good
    SheetKind kind;
};

/// Both throw Error (error.asset_missing, error.asset_damaged) when the program was installed by
/// halves. Read once; any thread.
const std::vector<SheetTheme>& sheet_themes();
const std::vector<StickerKind>& sticker_kinds();

/// Null when there is none.
const SheetTheme* sheet_theme(int number);
const SheetTheme* sheet_theme(const std::string& id);
const StickerKind* sticker_kind(int number);

}  // namespace arpent::project

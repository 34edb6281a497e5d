// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/payload.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arpent::project {

/// What a page is for. The numbers are kept in carnets.
enum class SheetPurpose : std::uint8_t {
    map = 0,
    releve = 1,       ///< the numbered form
    to_complete = 2,  ///< a map of the places to go back to
};

/// A page as it was printed.
struct PrintedSheet {
    sheet::Payload payload;  ///< what its QR codes say
    SheetPurpose purpose = SheetPurpose::map;
    std::string name;    ///< "B3"
    std::string sector;  ///< the sector's name, or ""
    std::string title;   ///< the quarter's name
    int first_row = 0;   ///< of a relevé form: the number of its first row; else 0

    sheet::SheetCode code() const { return payload.code(); }
    bool operator==(const PrintedSheet&) const = default;
};

/// SHA-256 of what is drawn on a page but for marks, codes and day.
using ContentDigest = std::array<std::byte, 32>;

/// A page with what the carnet keeps of its content.
struct KnownSheet {
    PrintedSheet sheet;
    ContentDigest content{};
};

/// A page that was just printed, with its clean page (core/paper) as a PNG.
struct NewSheet {
    KnownSheet known;
    std::vector<std::byte> clean_png;
};

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/ground.hpp"
#include "core/sheet/layout.hpp"
#include "core/sheet/sheet_code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::sheet {

/// Everything that the QR code of a page says: enough to lay it on the ground without a network and
/// without the carnet that printed it.
struct Payload {
    LayoutId layout = LayoutId::a4_landscape;
    std::uint32_t project = 0;  ///< random number of the carnet that printed it
    std::uint16_t sheet = 0;    ///< number of the page in that carnet, from 1
    std::uint8_t revision = 0;  ///< how often this page was printed before with another content
    std::uint8_t theme = 0;     ///< 0 none; else the theme's number in assets/sheet/themes.json
    std::uint8_t group = 0;     ///< 0 none; else the group's number in the carnet
    Ground ground;              ///< scale 0 for a page without a map
    std::uint16_t day = 0;      ///< of printing: days since 2020-01-01

    /// The code that the marks carry and that stands on the page in clear.
    SheetCode code() const;

    bool operator==(const Payload&) const = default;
};

/// "AP1:" and 48 characters of Base45 (RFC 9285): 32 bytes as README.md beside this file lists
/// them. Coordinates keep 1e-7 degrees, the scale is whole, the rotation has hundredths.
std::string encode(const Payload& payload);

/// Nothing when the text is not such a payload, when its checksum fails, or when it names a layout
/// that this version does not know.
std::optional<Payload> decode(std::string_view text);

}  // namespace arpent::sheet

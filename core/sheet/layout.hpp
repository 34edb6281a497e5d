// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/page.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace arpent::sheet {

/// The pages that Arpent prints. The numbers are those of the QR payload and stay for good.
enum class LayoutId : std::uint8_t {
    a4_landscape = 0,
    a4_portrait = 1,
    a3_landscape = 2,
    a3_portrait = 3,
    releve = 4,  ///< A4 portrait, a numbered form (form.hpp) in place of the map
};

/// Where things stand on a page, in millimetres. The frame holds the map (or the form); panel, at
/// the right of a landscape page and below on a portrait one, holds words and the QR codes.
/// Everything but words keeps 5 mm from the edge of the paper, where printers do not reach.
struct Layout {
    LayoutId id = LayoutId::a4_landscape;
    double width = 0;
    double height = 0;
    PageRect frame;
    PageRect panel;
    /// The symbols of the two equal QR codes, without their quiet zones of four modules.
    std::array<PageRect, 2> qr_codes;
};

/// Nothing for a number that this version does not know.
std::optional<LayoutId> layout_id(std::uint8_t number);
const Layout& layout_of(LayoutId id);
/// All of them, by number.
std::span<const Layout> all_layouts();

/// Side of a QR code: version 4, 33 modules of 0.85 mm (facts: 0.8 mm a module is read from a
/// photo of the whole sheet).
constexpr int qr_modules = 33;
constexpr double qr_module_mm = 0.85;
constexpr double qr_side_mm = qr_modules * qr_module_mm;
constexpr double qr_quiet_mm = 4 * qr_module_mm;

}  // namespace arpent::sheet

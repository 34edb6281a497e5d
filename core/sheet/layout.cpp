// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/layout.hpp"

namespace arpent::sheet {
namespace {

/// The frame lies this far inside the paper: half a corner mark, its quiet zone, and the margin
/// where printers do not reach (facts/paper.md 6.1).
constexpr double inset = 14;
/// From the frame line to the panel: half a corner mark and its quiet zone.
constexpr double gap = 8;
constexpr double panel_depth = 38;
constexpr double edge = 7;

/// A code with its quiet zone touches the panel's corners.
PageRect qr_at(double x, double y) { return {x, y, qr_side_mm, qr_side_mm}; }

Layout landscape(LayoutId id, double width, double height) {
    Layout layout{id, width, height, {}, {}, {}};
    layout.panel = {width - edge - panel_depth, edge, panel_depth, height - 2 * edge};
    layout.frame = {inset, inset, layout.panel.x - gap - inset, height - 2 * inset};
    const double x = layout.panel.x + (panel_depth - qr_side_mm) / 2;
    layout.qr_codes = {qr_at(x, layout.panel.y + qr_quiet_mm),
                       qr_at(x, layout.panel.bottom() - qr_quiet_mm - qr_side_mm)};
    return layout;
}

Layout portrait(LayoutId id, double width, double height) {
    Layout layout{id, width, height, {}, {}, {}};
    layout.panel = {edge, height - edge - panel_depth, width - 2 * edge, panel_depth};
    layout.frame = {inset, inset, width - 2 * inset, layout.panel.y - gap - inset};
    const double y = layout.panel.y + (panel_depth - qr_side_mm) / 2;
    layout.qr_codes = {qr_at(layout.panel.x + qr_quiet_mm, y),
                       qr_at(layout.panel.right() - qr_quiet_mm - qr_side_mm, y)};
    return layout;
}

const std::array<Layout, 5>& table() {
    static const std::array<Layout, 5> layouts{
        landscape(LayoutId::a4_landscape, 297, 210), portrait(LayoutId::a4_portrait, 210, 297),
        landscape(LayoutId::a3_landscape, 420, 297), portrait(LayoutId::a3_portrait, 297, 420),
        portrait(LayoutId::releve, 210, 297)};
    return layouts;
}

}  // namespace

std::optional<LayoutId> layout_id(std::uint8_t number) {
    return number < table().size() ? std::optional(static_cast<LayoutId>(number)) : std::nullopt;
}

const Layout& layout_of(LayoutId id) { return table().at(static_cast<std::size_t>(id)); }

std::span<const Layout> all_layouts() { return table(); }

}  // namespace arpent::sheet

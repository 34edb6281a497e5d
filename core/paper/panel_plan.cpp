// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/panel_plan.hpp"

namespace arpent::paper {
namespace {

/// A QR code with its quiet zone and the line that says not to write there.
constexpr double qr_share = sheet::qr_side_mm + 2 * sheet::qr_quiet_mm + 4;
constexpr double gap = 2;

constexpr double title_mm = 9;
constexpr double name_mm = 12;
constexpr double group_mm = 8;
constexpr double small_print_mm = 8;
constexpr double neighbours_mm = 13.5;
constexpr double scale_mm = 9;

/// Cuts boxes from the top of a column.
class Column {
public:
    explicit Column(const sheet::PageRect& box) : rest_(box) {}

    sheet::PageRect take(double height) {
        const sheet::PageRect taken{rest_.x, rest_.y, rest_.width, height};
        rest_.y += height + gap;
        rest_.height -= height + gap;
        return taken;
    }
    sheet::PageRect take_bottom(double height) {
        rest_.height -= height + gap;
        return {rest_.x, rest_.bottom() + gap, rest_.width, height};
    }
    sheet::PageRect rest() const { return rest_; }

private:
    sheet::PageRect rest_;
};

void place_name(PanelPlan& plan, const sheet::PageRect& row) {
    const double code_mm = 18;
    plan.name = {row.x, row.y, row.width - code_mm - gap, row.height};
    plan.code = {row.right() - code_mm, row.y, code_mm, row.height};
}

void place_scale(PanelPlan& plan, const sheet::PageRect& row) {
    plan.north = {row.right() - row.height, row.y, row.height, row.height};
    plan.scale = {row.x, row.y, row.width - row.height - gap, row.height};
}

PanelPlan beside(const sheet::PageRect& panel) {
    Column column({panel.x, panel.y + qr_share, panel.width, panel.height - 2 * qr_share});
    PanelPlan plan;
    plan.upright = true;
    plan.title = column.take(title_mm);
    place_name(plan, column.take(name_mm));
    plan.group = column.take(group_mm);
    plan.small_print = column.take_bottom(small_print_mm);
    place_scale(plan, column.take_bottom(scale_mm));
    // On A4 the arrows at the frame's edges must do: notes need the room.
    if (panel.height > 220) {
        plan.neighbours = column.take_bottom(neighbours_mm);
    }
    plan.legend = column.rest();
    return plan;
}

PanelPlan below(const sheet::PageRect& panel) {
    const double width = panel.width - 2 * qr_share;
    const bool wide = width > 160;
    const double first = wide ? 46 : 38;
    const double second = wide ? 84 : 44;
    PanelPlan plan;
    Column words({panel.x + qr_share, panel.y, first, panel.height});
    plan.title = words.take(title_mm);
    place_name(plan, words.take(name_mm - 1));
    plan.group = words.take(group_mm - 1);
    plan.small_print = words.rest();
    plan.legend = {panel.x + qr_share + first + gap, panel.y, second, panel.height};
    plan.legend_columns = wide ? 2 : 1;
    const double left = plan.legend.right() + gap;
    const double right = panel.right() - qr_share;
    const double column = wide ? 36 : right - left;
    Column side({left, panel.y, column, panel.height});
    plan.neighbours = side.take(neighbours_mm);
    place_scale(plan, side.take(scale_mm));
    plan.notes = wide ? sheet::PageRect{left + column + gap, panel.y, right - left - column - gap,
                                        panel.height}
                      : side.rest();
    return plan;
}

}  // namespace

PanelPlan panel_plan(const sheet::Layout& layout) {
    return layout.width > layout.height ? beside(layout.panel) : below(layout.panel);
}

}  // namespace arpent::paper

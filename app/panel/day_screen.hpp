// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/day_state.hpp"
#include "app/panel/day_steps.hpp"
#include "app/panel/place.hpp"
#include "app/ui/ui.hpp"

#include <optional>

namespace arpent::panel {

/// « La journée »: the trainer's line of the day. Each moment has what is done, what is left, and
/// what to do next.
class DayScreen {
public:
    /// Looks at the carnet anew and shows the moment where the day is.
    void open();
    /// The same, at the moment that was left.
    void come_back() { seen_.reset(); }
    /// Where the person goes, the map included.
    std::optional<Destination> draw(ui::Ui& ui, operation::Workbench& bench);

private:
    void refresh(operation::Workbench& bench);
    void draw_line(ui::Ui& ui, const ui::Rect& rect);
    static void draw_rows(ui::Ui& ui, const ui::Rect& rect, const StepView& view);
    static std::optional<Destination> draw_actions(ui::Ui& ui, const ui::Rect& rect,
                                                   const StepView& view);

    DayState day_;
    std::optional<std::uint64_t> seen_;  ///< the edits when it was read
    std::optional<Step> chosen_;
};

}  // namespace arpent::panel

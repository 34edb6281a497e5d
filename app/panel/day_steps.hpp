// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/day_state.hpp"
#include "app/panel/place.hpp"
#include "app/ui/picture.hpp"

#include <string>
#include <vector>

namespace arpent::panel {

/// A line of what a step tells: a group, or the state of something.
struct StepRow {
    int group = 0;  ///< its number, for colour and shape; 0: `picture` stands there
    ui::Picture picture{};
    std::string label{};
    std::string detail{};
    std::string right{};
    double share = -1;  ///< how far it is, 0 to 1; below 0 has no bar
};

struct StepAction {
    std::string label;
    ui::Picture picture;
    Destination to;
};

/// What the trainer's screen shows of one moment of the day, in words.
struct StepView {
    std::string heading;
    std::vector<StepRow> rows;
    std::vector<StepAction> actions;  ///< the first is the one to do next
    std::string hint;                 ///< below them
};

/// « Préparer ».
std::string name_of(Step step);
ui::Picture picture_of(Step step);
StepView view_of(Step step, const DayState& day);

}  // namespace arpent::panel

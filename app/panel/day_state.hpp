// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arpent::operation {
class Workbench;
}
namespace arpent::panel {

/// The moments of the day, in their order.
enum class Step : std::uint8_t {
    prepare,
    look,
    choose,
    walk,
    come_back,
    enter,
    merge,
    send,
    show,
    go_on,
};
constexpr std::size_t step_count = 10;
constexpr std::array<Step, step_count> all_steps = {
    Step::prepare, Step::look,  Step::choose, Step::walk, Step::come_back,
    Step::enter,   Step::merge, Step::send,   Step::show, Step::go_on};

/// How far one group is.
struct GroupState {
    int number = 0;  ///< from 1: its colour and shape
    std::string name;
    std::vector<std::string> sectors;
    std::vector<std::string> themes;  ///< their names in the language spoken, each once
    std::size_t marks = 0;
    std::size_t marks_left = 0;
    std::uint64_t edits = 0;
};

/// What the carnet says of the day: what is done, what is left.
struct DayState {
    std::vector<GroupState> groups;
    std::size_t sectors = 0;
    std::size_t sectors_given = 0;  ///< to a group
    std::size_t sheets = 0;         ///< pages printed
    std::size_t scans = 0;
    std::size_t marks = 0;
    std::size_t marks_left = 0;
    std::uint64_t edits = 0;
    std::size_t questions = 0;
    std::uint64_t changes = 0;  ///< elements that differ from the extract
    bool practice = false;
    std::string upload_state;

    /// Whether the carnet shows that this was done.
    bool is_done(Step step) const;
    /// What comes after the last thing that was done.
    Step now() const;
};

/// Reads it from the carnet: some milliseconds, more with many questions.
DayState read_day(operation::Workbench& bench);

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark_register.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace arpent::project {

/// Where a paper belongs. All empty for a paper that this carnet did not print.
struct MarkSheet {
    std::string name;    ///< as printed: "B3"
    std::string sector;  ///< the sector's name
    std::string group;   ///< the group's name
    int theme = 0;       ///< its number in assets/sheet/themes.json; 0: none

    bool operator==(const MarkSheet&) const = default;
};

/// One entry of the queue: what was read, what became of it, and where its paper belongs.
struct QueuedMark {
    edit::Mark mark;
    edit::MarkFields fields;
    MarkSheet sheet;

    /// The preset that somebody answered, else the one that the sticker stands for; "" for none.
    std::string preset() const;
};

/// Which marks to look at; empty for all.
struct MarkFilter {
    std::string code;  ///< of a sheet
    std::string sector;
    std::string group;
    std::optional<edit::MarkState> state;

    bool wants(const QueuedMark& mark) const;
};

/// How many marks are in which state.
struct MarkCounts {
    std::array<std::size_t, edit::mark_states> by_state{};

    std::size_t of(edit::MarkState state) const {
        return by_state.at(static_cast<std::size_t>(state));
    }
    /// « 23 marques à saisir ».
    std::size_t todo() const { return of(edit::MarkState::todo); }
    std::size_t total() const;
};

/// What a person has to take back to the street: neither entered nor refuted.
constexpr bool is_left(edit::MarkState state) {
    return state != edit::MarkState::done && state != edit::MarkState::not_found;
}

}  // namespace arpent::project

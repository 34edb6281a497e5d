// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/idea.hpp"
#include "core/edit/mark_register.hpp"
#include "core/edit/new_ids.hpp"
#include "core/edit/register.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace arpent::edit {

/// Names an edit for good: the n-th of its device, from 1 without gaps.
struct EditId {
    DeviceId device = 0;
    std::int64_t n = 0;

    auto operator<=>(const EditId&) const = default;
};

/// For each device the highest n that a carnet held.
using Seen = std::map<DeviceId, std::int64_t>;

/// One user action, as the journal keeps it for good.
struct Edit {
    EditId id;
    Seen seen;  ///< when it was made: all earlier edits of its own device, others' as held
    std::vector<Write> writes;
    std::vector<Mark> marks;             ///< that it read from a paper
    std::vector<MarkWrite> mark_writes;  ///< what it says about these and other marks
    std::vector<Idea> ideas;             ///< that it wrote
    std::vector<IdeaWrite> idea_writes;  ///< which of these and other ideas there are
    Message label;          ///< of the action; an undo and a redo carry that of what they undo
    std::string group;      ///< a group of people, never a person; "" before anybody chose
    std::int64_t time = 0;  ///< seconds since 1970 by the device's clock; shown, never compared
    std::optional<EditId> undoes;

    bool operator==(const Edit&) const = default;
};

}  // namespace arpent::edit

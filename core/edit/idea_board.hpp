// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {

/// Every idea of a carnet. History keeps it as it stands; one thread.
class IdeaBoard {
public:
    struct Entry {
        Idea idea;
        std::string group;  ///< that wrote it
        std::int64_t time = 0;
        bool exists = false;
    };

    /// One more edit.
    void apply(const Edit& edit);

    /// Null for a ref that no edit wrote.
    const Entry* find(IdeaRef ref) const;
    bool exists(IdeaRef ref) const;
    /// Those not taken back, in the order in which they were written on each device.
    std::vector<Entry> existing() const;

    /// The writes that an action needs: those new come to exist, those dropped cease to.
    std::vector<IdeaWrite> writes_of(std::span<const Idea> added,
                                     std::span<const IdeaRef> dropped) const;
    /// The writes of an edit taken back, where nothing was written since.
    std::vector<IdeaWrite> reversed(const Edit& edit) const;

private:
    std::map<IdeaRef, Entry, std::greater<>> entries_;
};

}  // namespace arpent::edit

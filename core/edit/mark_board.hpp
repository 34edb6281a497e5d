// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"

#include <map>
#include <span>
#include <vector>

namespace arpent::edit {

/// What an action leaves in a mark's register.
struct MarkChange {
    MarkRegister target;
    MarkValue value;
};

/// Every mark of a carnet with what became of it. History keeps it as it stands; one thread.
class MarkBoard {
public:
    struct Entry {
        Mark mark;
        MarkFields fields;
    };

    /// One more edit.
    void apply(const Edit& edit);

    /// By ref, those taken back too. Null for a ref that no edit read.
    const Entry* find(MarkRef ref) const;
    MarkValue value_of(const MarkRegister& target) const;
    /// All marks that exist, in the order in which they were read on each device.
    std::vector<Entry> existing() const;

    /// The writes that an action's marks need: those read come to exist, each register that
    /// `changes` alters gets its value.
    std::vector<MarkWrite> writes_of(std::span<const Mark> read,
                                     std::span<const MarkChange> changes) const;
    /// The writes of an edit taken back, where nothing was written since.
    std::vector<MarkWrite> reversed(const Edit& edit) const;

private:
    std::map<MarkRef, Entry, std::greater<>> entries_;
};

}  // namespace arpent::edit

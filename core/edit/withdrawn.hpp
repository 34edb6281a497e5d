// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"

#include <set>
#include <utility>
#include <vector>

namespace arpent::edit {

/// What undos take back by themselves. An undo writes what each register held before, where that
/// is one value. Where the edit that it undoes had settled a question, it writes nothing: then
/// that edit's write counts no more, and the register has the heads that it had before. An undo
/// that was itself undone withdraws nothing. A function of the set of edits.
class Withdrawn {
public:
    Withdrawn() = default;
    /// `edits`: each after those that it saw.
    explicit Withdrawn(const std::vector<Edit>& edits);

    /// One more edit, which saw all others. As an undo it writes all registers of what it undoes,
    /// and so did that one.
    void note(const Edit& edit);

    bool contains(EditId edit, const Register& target) const {
        return writes_.contains({edit, target});
    }
    /// Edits that an undo took back, which stands.
    bool is_undone(EditId edit) const { return undone_.contains(edit); }
    /// The edit without the writes that count no more.
    Edit without(Edit edit) const;

    bool operator==(const Withdrawn&) const = default;

private:
    void find_undone();

    std::vector<std::pair<EditId, EditId>> undos_;  ///< with what they undo, in their order
    std::set<std::pair<EditId, Register>> writes_;
    std::set<EditId> undone_;
};

}  // namespace arpent::edit

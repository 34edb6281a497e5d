// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/mark_board.hpp"

namespace arpent::edit {

void MarkBoard::apply(const Edit& edit) {
    for (const Mark& mark : edit.marks) {
        entries_[mark.ref].mark = mark;
    }
    for (const MarkWrite& write : edit.mark_writes) {
        Entry& entry = entries_[write.target.mark];
        entry.fields = fold(entry.fields, write);
    }
}

const MarkBoard::Entry* MarkBoard::find(MarkRef ref) const {
    const auto found = entries_.find(ref);
    return found != entries_.end() && found->second.mark.ref == ref ? &found->second : nullptr;
}

MarkValue MarkBoard::value_of(const MarkRegister& target) const {
    const auto found = entries_.find(target.mark);
    const MarkFields fields = found == entries_.end() ? MarkFields{} : found->second.fields;
    return edit::value_of(fields, target.field);
}

std::vector<MarkBoard::Entry> MarkBoard::existing() const {
    std::vector<Entry> marks;
    for (const auto& [ref, entry] : entries_) {
        if (entry.fields.exists && entry.mark.ref == ref) {
            marks.push_back(entry);
        }
    }
    return marks;
}

std::vector<MarkWrite> MarkBoard::writes_of(std::span<const Mark> read,
                                            std::span<const MarkChange> changes) const {
    std::vector<MarkWrite> writes;
    const auto add = [&](const MarkRegister& target, const MarkValue& value) {
        MarkValue before = value_of(target);
        if (value != before) {
            writes.push_back({target, value, std::move(before)});
        }
    };
    for (const Mark& mark : read) {
        add({mark.ref, MarkField::existence}, true);
    }
    for (const MarkChange& change : changes) {
        add(change.target, change.value);
    }
    return writes;
}

std::vector<MarkWrite> MarkBoard::reversed(const Edit& edit) const {
    std::vector<MarkWrite> writes;
    for (const MarkWrite& write : edit.mark_writes) {
        if (value_of(write.target) == write.value) {
            writes.push_back({write.target, write.before, write.value});
        }
    }
    return writes;
}

}  // namespace arpent::edit

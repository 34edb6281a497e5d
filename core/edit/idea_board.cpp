// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/idea_board.hpp"

namespace arpent::edit {

void IdeaBoard::apply(const Edit& edit) {
    for (const Idea& idea : edit.ideas) {
        Entry& entry = entries_[idea.ref];
        entry.idea = idea;
        entry.group = edit.group;
        entry.time = edit.time;
    }
    for (const IdeaWrite& write : edit.idea_writes) {
        entries_[write.idea].exists = write.exists;
    }
}

const IdeaBoard::Entry* IdeaBoard::find(IdeaRef ref) const {
    const auto found = entries_.find(ref);
    return found != entries_.end() && found->second.idea.ref == ref ? &found->second : nullptr;
}

bool IdeaBoard::exists(IdeaRef ref) const {
    const auto found = entries_.find(ref);
    return found != entries_.end() && found->second.exists;
}

std::vector<IdeaBoard::Entry> IdeaBoard::existing() const {
    std::vector<Entry> ideas;
    for (const auto& [ref, entry] : entries_) {
        if (entry.exists && entry.idea.ref == ref) {
            ideas.push_back(entry);
        }
    }
    return ideas;
}

std::vector<IdeaWrite> IdeaBoard::writes_of(std::span<const Idea> added,
                                            std::span<const IdeaRef> dropped) const {
    std::vector<IdeaWrite> writes;
    const auto add = [&](IdeaRef idea, bool wanted) {
        if (exists(idea) != wanted) {
            writes.push_back({idea, wanted, !wanted});
        }
    };
    for (const Idea& idea : added) {
        add(idea.ref, true);
    }
    for (const IdeaRef idea : dropped) {
        add(idea, false);
    }
    return writes;
}

std::vector<IdeaWrite> IdeaBoard::reversed(const Edit& edit) const {
    std::vector<IdeaWrite> writes;
    for (const IdeaWrite& write : edit.idea_writes) {
        if (exists(write.idea) == write.exists && write.exists != write.before) {
            writes.push_back({write.idea, write.before, write.exists});
        }
    }
    return writes;
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/withdrawn.hpp"

#include <algorithm>
#include <map>
#include <ranges>

namespace arpent::edit {

Withdrawn::Withdrawn(const std::vector<Edit>& edits) {
    std::map<EditId, const Edit*> by_id;
    for (const Edit& edit : edits) {
        by_id[edit.id] = &edit;
        if (edit.undoes) {
            undos_.emplace_back(edit.id, *edit.undoes);
        }
    }
    find_undone();
    for (const auto& [undo, undone] : undos_) {
        const auto taken_back = by_id.find(undone);
        if (undone_.contains(undo) || taken_back == by_id.end()) {
            continue;
        }
        std::set<Register> written;
        for (const Write& write : by_id.at(undo)->writes) {
            written.insert(write.target);
        }
        for (const Write& write : taken_back->second->writes) {
            if (!written.contains(write.target)) {
                writes_.insert({undone, write.target});
            }
        }
    }
}

/// Each undo is decided after those that undo it, which saw it.
void Withdrawn::find_undone() {
    undone_.clear();
    for (auto entry = undos_.rbegin(); entry != undos_.rend(); ++entry) {
        if (!undone_.contains(entry->first)) {
            undone_.insert(entry->second);
        }
    }
}

void Withdrawn::note(const Edit& edit) {
    if (edit.undoes) {
        undos_.emplace_back(edit.id, *edit.undoes);
        find_undone();
    }
}

Edit Withdrawn::without(Edit edit) const {
    if (!writes_.empty()) {
        std::erase_if(edit.writes,
                      [&](const Write& write) { return contains(edit.id, write.target); });
    }
    return edit;
}

}  // namespace arpent::edit

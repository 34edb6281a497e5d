// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace arpent::edit {
namespace {

/// The writes of an edit taken back, where nothing was written since.
std::vector<Write> reversed(const Edit& edit, const Overlay& map) {
    std::vector<Write> writes;
    for (const Write& write : edit.writes) {
        if (value_of(map.state(write.target.element), write.target) == write.value) {
            writes.push_back({write.target, write.before, write.value, write.version});
        }
    }
    return writes;
}

Change change_between(const Overlay& before, const Overlay& after, std::span<const Write> writes) {
    Change change;
    for (const Write& write : writes) {
        const osm::ElementId id = write.target.element;
        if (change.find(id) == nullptr) {
            change.set(before.get(id), after.get(id));
        }
    }
    return change;
}

}  // namespace

History::History(const store::Database& database, std::shared_ptr<const osm::Graph> base)
    : journal_(database), new_ids_(journal_.device(), journal_.last_new_counter()) {
    std::vector<Write> writes;
    journal_.read_all([&](Edit edit) {
        note(edit);
        marks_.apply(edit);
        std::ranges::move(edit.writes, std::back_inserter(writes));
    });
    overlay_ = Overlay(std::move(base)).with(writes);
}

void History::note(const Edit& edit) {
    last_time_ = edit.time;
    const auto takes_back = [&](const std::vector<Entry>& entries) {
        return edit.undoes && !entries.empty() && entries.back().id == *edit.undoes;
    };
    if (takes_back(undo_)) {
        undo_.pop_back();
        redo_.push_back({edit.id, edit.label});
    } else if (takes_back(redo_)) {
        redo_.pop_back();
        undo_.push_back({edit.id, edit.label});
    } else {
        redo_.clear();
        undo_.push_back({edit.id, edit.label});
    }
}

void History::commit(const Change& change, const Message& label, const std::string& group) {
    const Action action{change, label, group};
    commit(std::span(&action, 1));
}

void History::commit(std::span<const Action> actions, const std::function<void()>& beside) {
    std::vector<Edit> edits;
    std::shared_ptr<const Overlay> map = overlay_;
    const bool on_marks = std::ranges::any_of(actions, [](const Action& action) {
        return !action.read.empty() || !action.marks.empty();
    });
    MarkBoard marks = on_marks ? marks_ : MarkBoard();
    for (const Action& action : actions) {
        Edit edit;
        for (const ElementChange& each : action.change.list()) {
            std::ranges::move(writes_of(map->state(each.id), each.id, each.after),
                              std::back_inserter(edit.writes));
        }
        edit.mark_writes = marks.writes_of(action.read, action.marks);
        if (edit.writes.empty() && edit.mark_writes.empty()) {
            continue;
        }
        edit.marks = action.read;
        edit.label = action.label;
        edit.group = action.group;
        map = map->with(edit.writes);
        marks.apply(edit);
        edits.push_back(std::move(edit));
    }
    journal_.append(edits, beside);
    overlay_ = std::move(map);
    if (on_marks) {
        marks_ = std::move(marks);
    }
    std::ranges::for_each(edits, [&](const Edit& edit) { note(edit); });
}

std::optional<Message> History::undo_label() const {
    return undo_.empty() ? std::nullopt : std::optional(undo_.back().label);
}

std::optional<Message> History::redo_label() const {
    return redo_.empty() ? std::nullopt : std::optional(redo_.back().label);
}

std::optional<Change> History::undo(const std::string& group) { return take_back(undo_, group); }
std::optional<Change> History::redo(const std::string& group) { return take_back(redo_, group); }

std::optional<Change> History::take_back(const std::vector<Entry>& entries,
                                         const std::string& group) {
    if (entries.empty()) {
        return std::nullopt;
    }
    const EditId id = entries.back().id;
    const auto undone = journal_.read(id);
    if (!undone) {
        return std::nullopt;
    }
    Edit edit;
    edit.writes = reversed(*undone, *overlay_);
    edit.mark_writes = marks_.reversed(*undone);
    edit.label = undone->label;
    edit.group = group;
    edit.undoes = id;
    auto map = overlay_->with(edit.writes);
    Change change = change_between(*overlay_, *map, edit.writes);
    journal_.append(std::span(&edit, 1));
    overlay_ = std::move(map);
    marks_.apply(edit);
    note(edit);
    return change;
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.hpp"

#include "core/edit/osm_version.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace arpent::edit {
namespace {

/// The writes of an edit taken back, where nothing was written since and the element still is, or
/// comes back by this.
std::vector<Write> reversed(const Edit& edit, const Overlay& map) {
    std::set<osm::ElementId> own;
    for (const Write& write : edit.writes) {
        if (write.target.field == Field::existence) {
            own.insert(write.target.element);
        }
    }
    std::vector<Write> writes;
    for (const Write& write : edit.writes) {
        const ElementState state = map.state(write.target.element);
        const bool in_reach = state.exists || own.contains(write.target.element);
        if (in_reach && value_of(state, write.target) == write.value) {
            const std::uint32_t version = state.content ? state.content.meta().version : 0;
            writes.push_back({write.target, write.before, write.value, version});
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

/// What an action settles without changing it.
void add_settled(std::span<const Register> settled, const Overlay& map,
                 std::vector<Write>& writes) {
    for (const Register& target : settled) {
        const bool written =
            std::ranges::any_of(writes, [&](const Write& write) { return write.target == target; });
        if (!written) {
            const ElementState state = map.state(target.element);
            const Value value = value_of(state, target);
            const std::uint32_t version = state.content ? state.content.meta().version : 0;
            writes.push_back({target, value, value, version});
        }
    }
}

/// The writes whose values the map does not show yet.
std::vector<Write> missing_in(const Overlay& map, const std::vector<Write>& values) {
    std::vector<Write> writes;
    for (const Write& write : values) {
        if (value_of(map.state(write.target.element), write.target) != write.value) {
            writes.push_back(write);
        }
    }
    return writes;
}

}  // namespace

History::History(const store::Database& database, std::shared_ptr<const osm::Graph> base,
                 Resolver resolver)
    : journal_(database),
      database_(database),
      snapshot_(std::move(base)),
      resolver_(std::move(resolver)),
      new_ids_(journal_.device(), journal_.last_new_counter()) {
    read();
}

void History::read() {
    osm_ = journal_.osm_tables();
    const auto versions = newest_osm_versions(database_);
    base_ = base_with(snapshot_, versions);
    std::vector<Edit> edits;
    journal_.read_all([&](Edit edit) {
        note(edit);
        edits.push_back(osm_.with_new_ids(std::move(edit)));
    });
    const bool alone =
        journal_.held().size() < 2 && osm_.ids.empty() && osm_.carried.empty() && versions.empty();
    if (resolver_ && !alone) {
        sort_causally(edits);
        heads_.emplace(osm_);
    }
    std::vector<Write> writes;
    for (Edit& edit : edits) {
        marks_.apply(edit);
        if (heads_) {
            heads_->apply(edit);
        } else {
            std::ranges::move(edit.writes, std::back_inserter(writes));
        }
    }
    overlay_ = Overlay(base_).with(writes);
    fold_again();
}

void History::fold_again() {
    if (heads_) {
        const Resolution resolution = resolver_(*heads_, base_);
        settled_ = resolution.settled;
        overlay_ = overlay_->with(missing_in(*overlay_, resolution.values));
    }
}

void History::advance(std::shared_ptr<const Overlay> map, std::span<const Edit> edits) {
    overlay_ = std::move(map);
    for (const Edit& edit : edits) {
        if (heads_) {
            heads_->apply(edit);
        }
        note(edit);
    }
    if (!settled_) {
        fold_again();
    }
}

void History::receive(std::span<const Edit> edits, const std::function<void()>& beside) {
    journal_.receive(edits, beside);
    undo_.clear();
    redo_.clear();
    noted_.clear();
    marks_ = {};
    heads_.reset();
    settled_ = true;
    read();
}

void History::learn(const std::function<void()>& beside) {
    journal_.count_again();
    receive({}, beside);
}

Heads History::heads() const {
    if (heads_) {
        return *heads_;
    }
    Heads heads(osm_);
    journal_.read_all([&](const Edit& edit) { heads.apply(edit); });
    return heads;
}

void History::note(const Edit& edit) {
    last_time_ = edit.time;
    // What another laptop did without having seen all that was here is not this carnet's to undo.
    const bool goes_on = edit.seen == noted_;
    noted_[edit.id.device] = edit.id.n;
    if (!goes_on) {
        return;
    }
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
        add_settled(action.settled, *map, edit.writes);
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
    if (on_marks) {
        marks_ = std::move(marks);
    }
    advance(std::move(map), edits);
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
    auto undone = journal_.read(id);
    if (!undone) {
        return std::nullopt;
    }
    undone = osm_.with_new_ids(*std::move(undone));
    Edit edit;
    edit.writes = reversed(*undone, *overlay_);
    edit.mark_writes = marks_.reversed(*undone);
    edit.label = undone->label;
    edit.group = group;
    edit.undoes = id;
    auto map = overlay_->with(edit.writes);
    journal_.append(std::span(&edit, 1));
    const auto before = overlay_;
    marks_.apply(edit);
    advance(std::move(map), std::span(&edit, 1));
    return change_between(*before, *overlay_, edit.writes);
}

}  // namespace arpent::edit

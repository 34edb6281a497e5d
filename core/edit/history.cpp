// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.hpp"

#include "core/edit/osm_version.hpp"
#include "core/edit/take_back.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace arpent::edit {
namespace {

/// What became of the elements that two edits wrote.
Change change_between(const Overlay& before, const Overlay& after, const Edit& one,
                      const Edit& other) {
    Change change;
    for (const Edit* edit : {&one, &other}) {
        for (const Write& write : edit->writes) {
            const osm::ElementId id = write.target.element;
            if (change.find(id) == nullptr) {
                change.set(before.get(id), after.get(id));
            }
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
    withdrawn_ = Withdrawn(edits);
    std::vector<Write> writes;
    for (Edit& each : edits) {
        Edit edit = withdrawn_.without(std::move(each));
        marks_.apply(edit);
        ideas_.apply(edit);
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
    read_again();
}

void History::read_again() {
    undo_.clear();
    redo_.clear();
    noted_.clear();
    marks_ = {};
    ideas_ = {};
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
    journal_.read_all(
        [&](Edit edit) { heads.apply(withdrawn_.without(osm_.with_new_ids(std::move(edit)))); });
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
    const auto is_undone = [&](const Entry& entry) { return entry.id == edit.undoes; };
    if (takes_back(undo_)) {
        undo_.pop_back();
        redo_.push_back({edit.id, edit.label});
    } else if (takes_back(redo_)) {
        redo_.pop_back();
        undo_.push_back({edit.id, edit.label});
    } else {
        redo_.clear();
        std::erase_if(undo_, is_undone);
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
    const bool on_ideas = std::ranges::any_of(actions, [](const Action& action) {
        return !action.ideas.empty() || !action.dropped.empty();
    });
    MarkBoard marks = on_marks ? marks_ : MarkBoard();
    IdeaBoard ideas = on_ideas ? ideas_ : IdeaBoard();
    for (const Action& action : actions) {
        Edit edit;
        for (const ElementChange& each : action.change.list()) {
            std::ranges::move(writes_of(map->state(each.id), each.id, each.after),
                              std::back_inserter(edit.writes));
        }
        add_settled(action.settled, *map, edit.writes);
        edit.mark_writes = marks.writes_of(action.read, action.marks);
        edit.idea_writes = ideas.writes_of(action.ideas, action.dropped);
        if (edit.writes.empty() && edit.mark_writes.empty() && edit.idea_writes.empty()) {
            continue;
        }
        edit.marks = action.read;
        edit.ideas = action.ideas;
        edit.label = action.label;
        edit.group = action.group;
        map = map->with(edit.writes);
        marks.apply(edit);
        ideas.apply(edit);
        edits.push_back(std::move(edit));
    }
    journal_.append(edits, beside);
    if (on_marks) {
        marks_ = std::move(marks);
    }
    for (const Edit& edit : edits) {
        ideas_.apply(edit);  // with the group and the time that the journal gave
    }
    advance(std::move(map), edits);
}

std::optional<Message> History::undo_label() const {
    return undo_.empty() ? std::nullopt : std::optional(undo_.back().label);
}

std::optional<Message> History::redo_label() const {
    return redo_.empty() ? std::nullopt : std::optional(redo_.back().label);
}

std::optional<Undone> History::undo(const std::string& group) {
    return undo_.empty() ? std::nullopt : take_back(undo_.back().id, group);
}

std::optional<Undone> History::redo(const std::string& group) {
    return redo_.empty() ? std::nullopt : take_back(redo_.back().id, group);
}

std::optional<Undone> History::undo(EditId id, const std::string& group) {
    return withdrawn_.is_undone(id) ? std::nullopt : take_back(id, group);
}

std::set<Register> History::withdrawn_by_undoing(const Edit& undone) const {
    if (!heads_) {
        return {};
    }
    std::vector<Edit> others;
    journal_.read_all([&](Edit edit) {
        if (edit.id != undone.id) {
            others.push_back(osm_.with_new_ids(std::move(edit)));
        }
    });
    sort_causally(others);
    const Withdrawn withdrawn(others);
    Heads without(osm_);
    for (Edit& edit : others) {
        without.apply(withdrawn.without(std::move(edit)));
    }
    const Resolution resolution = resolver_(without, base_);
    std::set<Register> registers;
    for (const Write& write : undone.writes) {
        const auto* heads = heads_->find(write.target);
        const bool is_sent = osm_.carrier(write.target.element, undone.id).has_value();
        const bool is_shared = heads != nullptr && heads->size() > 1;
        if (!is_sent && (is_shared || resolution.open.contains(write.target))) {
            registers.insert(write.target);
        }
    }
    return registers;
}

bool History::leaves_out(const Edit& undo, const Edit& undone) const {
    return std::ranges::any_of(undone.writes, [&](const Write& write) {
        return std::ranges::none_of(undo.writes,
                                    [&](const Write& own) { return own.target == write.target; });
    });
}

std::optional<Undone> History::take_back(EditId id, const std::string& group) {
    auto undone = journal_.read(id);
    if (!undone) {
        return std::nullopt;
    }
    undone = osm_.with_new_ids(*std::move(undone));
    TakenBack taken = edit::take_back(*undone, *overlay_, withdrawn_by_undoing(*undone));
    Edit edit;
    edit.writes = std::move(taken.writes);
    edit.mark_writes = marks_.reversed(*undone);
    edit.idea_writes = ideas_.reversed(*undone);
    edit.label = undone->label;
    edit.group = group;
    edit.undoes = id;
    auto map = overlay_->with(edit.writes);
    journal_.append(std::span(&edit, 1));
    const auto before = overlay_;
    const auto first = undone->undoes ? journal_.read(*undone->undoes) : std::nullopt;
    if (leaves_out(edit, *undone) || (first && leaves_out(*undone, *first))) {
        read_again();
    } else {
        marks_.apply(edit);
        ideas_.apply(edit);
        advance(std::move(map), std::span(&edit, 1));
        withdrawn_.note(edit);
    }
    return Undone{change_between(*before, *overlay_, *undone, edit), std::move(taken.left)};
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/chronicle.hpp"

#include "core/edit/history.hpp"
#include "core/project/settings.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace arpent::project {
namespace {

std::vector<osm::ElementId> elements_of(const edit::Edit& edit) {
    std::set<osm::ElementId> elements;
    for (const edit::Write& write : edit.writes) {
        elements.insert(write.target.element);
    }
    return {elements.begin(), elements.end()};
}

std::size_t marks_of(const edit::Edit& edit) {
    std::set<edit::MarkRef> marks;
    for (const edit::MarkWrite& write : edit.mark_writes) {
        marks.insert(write.target.mark);
    }
    return marks.size();
}

/// Whether something that the edit wrote, or settled, is not yet as it was before.
bool has_something_left(const edit::Edit& edit, const edit::History& history) {
    const edit::Overlay& map = *history.overlay();
    return std::ranges::any_of(edit.writes,
                               [&](const edit::Write& write) {
                                   const auto now = map.state(write.target.element);
                                   return write.value == write.before ||
                                          edit::value_of(now, write.target) != write.before;
                               }) ||
           std::ranges::any_of(edit.mark_writes, [&](const edit::MarkWrite& write) {
               return history.marks().value_of(write.target) != write.before;
           });
}

}  // namespace

std::vector<Step> Chronicle::steps(const StepFilter& filter) const {
    std::vector<Step> steps;
    const auto is_wanted = [&](const edit::Edit& edit) {
        return (!filter.group || edit.group == *filter.group) &&
               (!filter.element || std::ranges::any_of(edit.writes, [&](const auto& write) {
                   return write.target.element == *filter.element;
               }));
    };
    history_.journal().read_all([&](edit::Edit stored) {
        const edit::Edit edit = history_.osm_tables().with_new_ids(std::move(stored));
        if (!is_wanted(edit)) {
            return;
        }
        const bool undone = history_.withdrawn().is_undone(edit.id);
        steps.push_back({edit.id, edit.group, edit.time, edit.label, elements_of(edit),
                         marks_of(edit), edit.undoes, undone,
                         !undone && has_something_left(edit, history_)});
    });
    std::ranges::reverse(steps);
    steps.resize(std::min(steps.size(), filter.most));
    return steps;
}

std::variant<edit::Undone, Message> Chronicle::undo(edit::EditId id) {
    auto undone = history_.undo(id, settings_.group);
    if (!undone) {
        return Message{"error.undo_step", {}};
    }
    return *std::move(undone);
}

std::optional<Message> left_words(const std::vector<edit::Register>& left) {
    if (left.empty()) {
        return std::nullopt;
    }
    if (left.size() > 1) {
        return Message{"undo.left.several", {{"n", std::to_string(left.size())}}};
    }
    switch (left.front().field) {
        case edit::Field::existence: return Message{"undo.left.existence", {}};
        case edit::Field::tag: return Message{"undo.left.tag", {{"key", left.front().key}}};
        case edit::Field::position: return Message{"undo.left.position", {}};
        case edit::Field::nodes: return Message{"undo.left.nodes", {}};
        case edit::Field::members: break;
    }
    return Message{"undo.left.members", {}};
}

}  // namespace arpent::project

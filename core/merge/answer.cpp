// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/answer.hpp"

#include "core/edit/action/delete_elements.hpp"
#include "core/merge/fuse.hpp"
#include "core/merge/gone.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace arpent::merge {
namespace {

using edit::Action;
using edit::Field;
using osm::ElementId;

/// One answer being put together.
class Answer {
public:
    Answer(const edit::History& history)
        : map_(*history.overlay()),
          base_(*history.base()),
          heads_(history.heads()),
          gone_(find_gone(heads_, base_)) {}

    /// The element stays for good, and of a way all that it needs.
    void keep(ElementId id) {
        settle_existence(id);
        if (const auto way = map_.way(id.type == osm::ElementType::way ? id.ref : 0)) {
            keep_nodes(way->nodes);
        }
    }

    void write(const edit::Register& target, const edit::Value& value) {
        const edit::ElementState state = map_.state(target.element);
        action_.change.set(state.visible(), edit::fold(state, {target, value, {}, 0}).visible());
        action_.settled.push_back(target);
        if (const auto* nodes = std::get_if<std::vector<osm::Ref>>(&value)) {
            keep_nodes(*nodes);
        }
        if (const auto* members = std::get_if<std::vector<osm::Member>>(&value)) {
            for (const osm::Member& member : *members) {
                bring_back(member.id);
            }
        }
    }

    Action take() { return std::move(action_); }

private:
    void keep_nodes(const std::vector<osm::Ref>& nodes) {
        for (const osm::Ref ref : nodes) {
            bring_back(osm::node_id(ref));
        }
    }

    void bring_back(ElementId id) {
        if (!gone_.contains(id)) {
            return;
        }
        edit::ElementState state = map_.state(id);
        if (!state.exists) {
            for (const edit::Write& write : gone_.at(id).restores) {
                state = edit::fold(state, write);
            }
            state = edit::fold(state, {{id, Field::existence, ""}, true, {}, 0});
            action_.change.set({}, state.visible());
        }
        settle_existence(id);
    }

    void settle_existence(ElementId id) {
        action_.settled.push_back({id, Field::existence, ""});
        if (const auto gone = gone_.find(id); gone != gone_.end()) {
            for (const edit::Write& write : gone->second.restores) {
                action_.settled.push_back(write.target);
            }
        }
    }

    const edit::Overlay& map_;
    const osm::Graph& base_;
    edit::Heads heads_;
    std::map<ElementId, Gone> gone_;
    Action action_;
};

std::variant<Action, Message> deleted(ElementId id, const edit::Overlay& map) {
    auto change = edit::delete_elements(map, std::span(&id, 1));
    if (auto* refusal = std::get_if<Message>(&change)) {
        return std::move(*refusal);
    }
    Action action;
    action.change = std::get<edit::Change>(std::move(change));
    return action;
}

}  // namespace

std::variant<Action, Message> answer_to(const Question& question, std::string_view choice,
                                        const edit::History& history) {
    const auto chosen = std::ranges::find(question.choices, choice, &Choice::id);
    if (chosen == question.choices.end()) {
        return Message{"error.answer_choice", {{"choice", std::string(choice)}}};
    }
    if (question.kind == QuestionKind::existence && choice == "delete") {
        return deleted(question.target.element, *history.overlay());
    }
    if (question.kind == QuestionKind::duplicate && choice == "same") {
        return fused(std::array{question.target.element, *question.other}, *history.overlay());
    }
    Answer answer(history);
    if (question.kind == QuestionKind::duplicate) {
        answer.keep(question.target.element);
        answer.keep(*question.other);
    } else if (question.kind == QuestionKind::existence) {
        answer.keep(question.target.element);
    } else {
        answer.write(question.target, chosen->value);
    }
    return answer.take();
}

std::variant<Action, Message> answer_to(const Round& round, std::string_view choice,
                                        const edit::History& history) {
    if (choice == "different") {
        Answer answer(history);
        for (const Question& question : round.questions) {
            answer.keep(question.target.element);
            answer.keep(*question.other);
        }
        return answer.take();
    }
    if (choice != "same") {
        return Message{"error.answer_choice", {{"choice", std::string(choice)}}};
    }
    Action all;
    std::shared_ptr<const edit::Overlay> map = history.overlay();
    for (const auto& thing : entries_of_things(round.questions)) {
        auto one = fused(thing, *map);
        if (auto* refusal = std::get_if<Message>(&one)) {
            return std::move(*refusal);
        }
        const edit::Change& change = std::get<Action>(one).change;
        map = map->with(change);
        all.change.then(change);
    }
    return all;
}

}  // namespace arpent::merge

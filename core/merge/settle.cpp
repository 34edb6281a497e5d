// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/settle.hpp"

#include "core/edit/overlay.hpp"
#include "core/merge/contest.hpp"
#include "core/merge/gone.hpp"
#include "core/merge/soft_rule.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace arpent::merge {
namespace {

using edit::Field;
using edit::Head;
using edit::Register;
using edit::Value;
using osm::ElementId;

QuestionKind kind_of(Field field) {
    switch (field) {
        case Field::existence: return QuestionKind::existence;
        case Field::tag: return QuestionKind::tag;
        case Field::position: return QuestionKind::position;
        case Field::nodes: return QuestionKind::nodes;
        case Field::members: break;
    }
    return QuestionKind::members;
}

std::vector<Value> values_of(const Contest& contest) {
    std::vector<Value> values;
    std::ranges::transform(contest.stands, std::back_inserter(values), &Stand::value);
    return values;
}

/// What stood before rather than either; of what cannot be nothing, the first.
Value default_of(const Register& target, const Contest& contest) {
    const Value& stood = contest.before ? *contest.before : contest.base;
    const bool may_be_nothing = target.field == Field::tag;
    return may_be_nothing || stood != Value() ? stood : contest.stands.front().value;
}

std::vector<std::string> groups_of(const std::vector<const Head*>& heads) {
    std::set<std::string> groups;
    for (const Head* head : heads) {
        groups.insert(head->edit->group);
    }
    return {groups.begin(), groups.end()};
}

class Settling {
public:
    Settling(const edit::Heads& heads, const std::shared_ptr<const osm::Graph>& base)
        : heads_(heads), base_(base), gone_(find_gone(heads, *base)) {}

    Settlement run() {
        decide_registers();
        decide_deletes();
        mend_references();
        for (auto& [target, value] : values_) {
            result_.resolution.values.push_back({target, std::move(value), {}, 0});
        }
        std::ranges::sort(result_.questions, {}, [](const Question& question) {
            return std::pair(question.target, question.id);
        });
        return std::move(result_);
    }

private:
    void decide_registers() {
        ElementId element{osm::ElementType::relation, 0};
        edit::ElementState state;
        std::set<std::shared_ptr<const edit::EditHeader>> authors;
        for (const auto& [target, list] : heads_.all()) {
            if (target.element != element) {
                count_meeting(authors);
                authors.clear();
                element = target.element;
                state = edit::state_of(*base_, element);
            }
            std::ranges::transform(list, std::inserter(authors, authors.end()), &Head::edit);
            decide(target, list, contest_of(target, heard(target, list), state, heads_.osm()));
        }
        count_meeting(authors);
    }

    /// Without what a contested delete took: if the element stays, that comes back.
    std::vector<Head> heard(const Register& target, const std::vector<Head>& list) const {
        std::vector<Head> heads = list;
        const auto gone = gone_.find(target.element);
        if (gone != gone_.end() && gone->second.is_contested()) {
            std::erase_if(heads, [&](const Head& head) { return gone->second.took(target, head); });
        }
        return heads;
    }

    /// Groups that changed one element on their own.
    void count_meeting(const std::set<std::shared_ptr<const edit::EditHeader>>& authors) {
        for (const auto& one : authors) {
            for (const auto& other : authors) {
                if (one != other && !one->saw(other->id) && !other->saw(one->id)) {
                    met_ = true;
                }
            }
        }
        result_.merged += met_ && !contested_ ? 1 : 0;
        met_ = false;
        contested_ = false;
    }

    void decide(const Register& target, const std::vector<Head>& list, const Contest& contest) {
        if (contest.stands.empty()) {
            return;
        }
        if (contest.stands.size() == 1) {
            values_[target] = contest.stands.front().value;
            if (list.size() > 1) {
                ++result_.agreed;
                contested_ = true;
            }
            return;
        }
        result_.resolution.settled = false;
        contested_ = true;
        if (target.field == Field::existence) {
            return;  // decide_deletes() does
        }
        if (auto soft = soft_value(target, values_of(contest), contest.before)) {
            values_[target] = std::move(*soft);
            ++result_.merged;
            return;
        }
        values_[target] = default_of(target, contest);
        if (target.field == Field::nodes || target.field == Field::members) {
            open_.insert(target.element);
        }
        if (!is_gone(target.element)) {
            ask(target, contest);
        }
    }

    /// Nobody wants it back: what it would say need not be asked.
    bool is_gone(ElementId id) const {
        const auto gone = gone_.find(id);
        return gone != gone_.end() && !gone->second.deletes.empty() && !gone->second.is_contested();
    }

    void ask(const Register& target, const Contest& contest) {
        result_.resolution.open.insert(target);
        Question question;
        question.kind = kind_of(target.field);
        question.target = target;
        question.heads = contest.heads();
        question.shown = values_[target];
        for (const Stand& stand : contest.stands) {
            question.choices.push_back(
                {std::to_string(question.choices.size() + 1), stand.value, stand.groups});
        }
        const bool stands_already = std::ranges::any_of(
            contest.stands, [&](const Stand& stand) { return stand.value == question.shown; });
        if (!stands_already) {
            question.choices.push_back(
                {std::to_string(question.choices.size() + 1), question.shown, {}});
        }
        question.id = question_id(question.kind, target, std::nullopt, question.heads);
        result_.questions.push_back(std::move(question));
    }

    void decide_deletes() {
        std::map<edit::EditId, std::vector<ElementId>> ways_of_edit;
        for (const auto& [id, gone] : gone_) {
            if (id.type == osm::ElementType::way) {
                for (const Head* head : gone.deletes) {
                    ways_of_edit[head->edit->id].push_back(id);
                }
            }
        }
        std::set<ElementId> contested;
        for (const auto& [id, gone] : gone_) {
            if (!gone.is_contested()) {
                continue;
            }
            contested.insert(id);
            if (id.type == osm::ElementType::node) {
                contest_ways(id, ways_of_edit, contested);
            }
        }
        for (const ElementId id : contested) {
            keep(id);
            open_.insert(id);
        }
        for (const ElementId id : contested) {
            if (!goes_with_way(id, ways_of_edit)) {
                ask_existence(id);
            }
        }
    }

    /// Who deleted a way with its nodes and did not see what became of one of these did not see
    /// what became of the way.
    void contest_ways(ElementId node,
                      const std::map<edit::EditId, std::vector<ElementId>>& ways_of_edit,
                      std::set<ElementId>& contested) const {
        for (const ElementId way : ways_with(node, ways_of_edit)) {
            contested.insert(way);
        }
    }

    std::vector<ElementId> ways_with(
        ElementId node, const std::map<edit::EditId, std::vector<ElementId>>& ways_of_edit) const {
        std::vector<ElementId> ways;
        for (const Head* head : gone_.at(node).deletes) {
            const auto deleted = ways_of_edit.find(head->edit->id);
            if (deleted == ways_of_edit.end()) {
                continue;
            }
            for (const ElementId way : deleted->second) {
                if (std::ranges::binary_search(nodes_of_gone(heads_, *base_, way), node.ref)) {
                    ways.push_back(way);
                }
            }
        }
        return ways;
    }

    bool goes_with_way(ElementId id,
                       const std::map<edit::EditId, std::vector<ElementId>>& ways_of_edit) const {
        return id.type == osm::ElementType::node && !ways_with(id, ways_of_edit).empty();
    }

    void keep(ElementId id) {
        result_.resolution.settled = false;
        values_[{id, Field::existence, ""}] = true;
        result_.resolution.open.insert({id, Field::existence, ""});
        for (const edit::Write& write : gone_.at(id).restores) {
            values_[write.target] = write.value;
            result_.resolution.open.insert(write.target);
        }
    }

    void ask_existence(ElementId id, const std::vector<const Head*>& users = {}) {
        const Gone& gone = gone_.at(id);
        std::vector<const Head*> kept_by = gone.kept_by;
        kept_by.insert(kept_by.end(), users.begin(), users.end());
        Question question;
        question.kind = QuestionKind::existence;
        question.target = {id, Field::existence, ""};
        question.shown = true;
        std::set<edit::EditId> heads;
        for (const auto* list :
             std::initializer_list<const std::vector<const Head*>*>{&gone.deletes, &kept_by}) {
            for (const Head* head : *list) {
                heads.insert(head->edit->id);
            }
        }
        auto for_it = groups_of(kept_by);
        auto against_it = groups_of(gone.deletes);
        if (gone.osm_changed) {
            heads.insert({0, *gone.osm_changed});
            for_it.emplace_back("OpenStreetMap");
        }
        if (gone.osm_deleted) {
            heads.insert({0, *gone.osm_deleted});
            against_it.emplace_back("OpenStreetMap");
        }
        question.heads.assign(heads.begin(), heads.end());
        question.choices = {{"keep", true, std::move(for_it)},
                            {"delete", false, std::move(against_it)}};
        question.id = question_id(question.kind, question.target, std::nullopt, question.heads);
        result_.questions.push_back(std::move(question));
    }

    static std::vector<ElementId> users_of(const osm::Graph& map, ElementId id) {
        std::vector<ElementId> users;
        if (id.type == osm::ElementType::node) {
            std::ranges::transform(map.ways_of(id.ref), std::back_inserter(users), osm::way_id);
        }
        std::ranges::transform(map.relations_of(id), std::back_inserter(users), osm::relation_id);
        return users;
    }

    /// Whatever a way or relation still holds stays, until the room has said otherwise.
    void mend_references() {
        std::vector<edit::Write> writes;
        for (const auto& [target, value] : values_) {
            writes.push_back({target, value, {}, 0});
        }
        std::shared_ptr<const edit::Overlay> map = edit::Overlay(base_).with(writes);
        std::set<ElementId> kept;
        for (bool again = true; again;) {
            again = false;
            for (const auto& [id, gone] : gone_) {
                if (map->get(id) || users_of(*map, id).empty()) {
                    continue;
                }
                keep(id);
                kept.insert(id);
                writes = gone.restores;
                writes.push_back({{id, Field::existence, ""}, true, {}, 0});
                map = map->with(writes);
                again = true;
            }
        }
        for (const ElementId id : kept) {
            ask_for_users(*map, id, kept);
        }
    }

    /// A member that goes with a question about its way needs none of its own.
    void ask_for_users(const osm::Graph& map, ElementId id, const std::set<ElementId>& kept) {
        std::vector<const Head*> heads;
        bool asks = false;
        for (const ElementId user : users_of(map, id)) {
            if (open_.contains(user) || kept.contains(user)) {
                continue;
            }
            asks = true;
            for (const Field field : {Field::nodes, Field::members}) {
                if (const auto* list = heads_.find({user, field, ""})) {
                    std::ranges::transform(*list, std::back_inserter(heads),
                                           [](const Head& head) { return &head; });
                }
            }
        }
        if (asks) {
            ask_existence(id, heads);
        }
    }

    const edit::Heads& heads_;
    const std::shared_ptr<const osm::Graph>& base_;
    std::map<ElementId, Gone> gone_;
    std::map<Register, Value> values_;
    std::set<ElementId> open_;  ///< whose place on the map a question decides
    bool met_ = false;
    bool contested_ = false;  ///< what met is counted register by register
    Settlement result_;
};

}  // namespace

Settlement settle(const edit::Heads& heads, const std::shared_ptr<const osm::Graph>& base) {
    return Settling(heads, base).run();
}

edit::Resolution resolve(const edit::Heads& heads, const std::shared_ptr<const osm::Graph>& base) {
    return settle(heads, base).resolution;
}

}  // namespace arpent::merge

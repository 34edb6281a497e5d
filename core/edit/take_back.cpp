// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/take_back.hpp"

#include "core/edit/list_merge.hpp"
#include "core/edit/way_nodes.hpp"
#include "core/edit/word_set.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace arpent::edit {
namespace {

using osm::ElementId;

std::set<std::string> words_in(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? words_of(*text) : std::set<std::string>();
}

/// What is now, without the words that the edit added, with those that it removed.
Value words_without(const Write& write, const Value& current) {
    const auto added = words_in(write.value);
    const auto removed = words_in(write.before);
    std::set<std::string> words;
    for (const std::string& word : words_in(current)) {
        if (removed.contains(word) || !added.contains(word)) {
            words.insert(word);
        }
    }
    std::ranges::set_difference(removed, added, std::inserter(words, words.end()));
    return words.empty() ? Value() : Value(joined(words));
}

template <typename List>
std::optional<List> list_without(const Write& write, const Value& current) {
    const auto* after = std::get_if<List>(&write.value);
    const auto* now = std::get_if<List>(&current);
    const auto* before = std::get_if<List>(&write.before);
    if (after == nullptr || now == nullptr || before == nullptr) {
        return std::nullopt;
    }
    return merge_two(*after, *now, *before);
}

/// The three-way merge; nothing where there is none.
std::optional<Value> merged(const Write& write, const Value& current) {
    switch (write.target.field) {
        case Field::tag:
            return is_word_set(write.target.key) ? std::optional(words_without(write, current))
                                                 : std::nullopt;
        case Field::nodes: {
            auto nodes = list_without<std::vector<osm::Ref>>(write, current);
            const bool good = nodes && is_drawable(*nodes) && without_repeats(*nodes) == *nodes;
            return good ? std::optional(Value(*std::move(nodes))) : std::nullopt;
        }
        case Field::members: {
            auto members = list_without<std::vector<osm::Member>>(write, current);
            return members && !members->empty() ? std::optional(Value(*std::move(members)))
                                                : std::nullopt;
        }
        case Field::existence:
        case Field::position: break;
    }
    return std::nullopt;
}

class TakingBack {
public:
    TakingBack(const Edit& edit, const Overlay& map, const std::set<Register>& withdrawn)
        : edit_(edit), map_(map), withdrawn_(withdrawn) {}

    TakenBack run() {
        std::set<ElementId> own;
        for (const Write& write : edit_.writes) {
            if (write.target.field == Field::existence) {
                own.insert(write.target.element);
                if (made_and_changed(write)) {
                    stays_.insert(write.target.element);
                    left_.insert(write.target);
                }
            }
        }
        for (const Write& write : edit_.writes) {
            const bool is_settled = write.before == write.value;
            if (!is_settled && !withdrawn_.contains(write.target) &&
                !stays_.contains(write.target.element)) {
                look_at(write, own.contains(write.target.element));
            }
        }
        keep_whole();
        affirm();
        return {std::move(writes_), {left_.begin(), left_.end()}};
    }

private:
    /// Made by the edit, and not as the edit left it any more.
    bool made_and_changed(const Write& write) const {
        const ElementId id = write.target.element;
        const ElementState now = map_.state(id);
        if (write.value != Value(true) || write.before == Value(true) || !now.exists) {
            return false;
        }
        ElementState made;
        for (const Write& own : edit_.writes) {
            if (own.target.element == id) {
                made = fold(made, own);
            }
        }
        return !is_only_existence(id) && !writes_of(made, id, now.content).empty();
    }

    /// The element had been there before, and kept what it said.
    bool is_only_existence(ElementId id) const {
        return std::ranges::count_if(edit_.writes, [&](const Write& write) {
                   return write.target.element == id;
               }) == 1;
    }

    void look_at(const Write& write, bool is_own) {
        const ElementState state = map_.state(write.target.element);
        const Value current = value_of(state, write.target);
        if (current == write.before || (!state.exists && !is_own)) {
            return;  // of what is deleted, the write is withdrawn
        }
        const std::uint32_t version = state.content ? state.content.meta().version : 0;
        const auto value =
            current == write.value ? std::optional(write.before) : merged(write, current);
        if (!value) {
            left_.insert(write.target);
        } else if (*value != current) {
            writes_.push_back({write.target, *value, current, version});
        }
    }

    /// Leaves out what would break a way or a relation, until nothing does.
    void keep_whole() {
        for (bool again = true; again;) {
            again = false;
            const auto after = map_.with(writes_);
            for (const Write& write : writes_) {
                if (breaks(write, *after)) {
                    drop(write.target);
                    again = true;
                    break;
                }
            }
        }
    }

    bool breaks(const Write& write, const Overlay& after) const {
        const ElementId id = write.target.element;
        if (write.target.field == Field::tag || write.target.field == Field::position) {
            return false;
        }
        if (!after.get(id)) {
            return write.target.field == Field::existence && is_used(after, id);
        }
        if (const auto way = after.get(id).way()) {
            return std::ranges::any_of(
                way->nodes, [&](osm::Ref ref) { return is_gone(after, osm::node_id(ref)); });
        }
        const auto relation = after.get(id).relation();
        return relation && std::ranges::any_of(relation->members, [&](const osm::Member& member) {
                   return is_gone(after, member.id) && !is_gone_already(member.id, *relation);
               });
    }

    /// What stays though the edit that wrote it is undone is written as it stands: an undo
    /// withdraws what it does not write.
    void affirm() {
        for (const Write& write : edit_.writes) {
            const bool stays =
                stays_.contains(write.target.element) || left_.contains(write.target);
            const ElementState state = map_.state(write.target.element);
            if (stays && state.exists && value_of(state, write.target) == write.value) {
                const std::uint32_t version = state.content.meta().version;
                writes_.push_back({write.target, write.value, write.value, version});
            }
        }
    }

    static bool is_used(const Overlay& map, ElementId id) {
        return !map.relations_of(id).empty() ||
               (id.type == osm::ElementType::node && !map.ways_of(id.ref).empty());
    }
    static bool is_gone(const Overlay& map, ElementId id) {
        return !map.get(id) && map.state(id).content;
    }
    /// Relations of the base may hold what an older edit deleted.
    bool is_gone_already(ElementId id, const osm::Relation& relation) const {
        const auto now = map_.relation(relation.ref);
        return now && is_gone(map_, id) &&
               std::ranges::any_of(now->members,
                                   [&](const osm::Member& member) { return member.id == id; });
    }

    /// An element's existence or list, and with an existence all that the undo would write of it.
    void drop(const Register& target) {
        const bool whole = std::ranges::any_of(writes_, [&](const Write& write) {
            return write.target == Register{target.element, Field::existence, ""};
        });
        left_.insert(whole ? Register{target.element, Field::existence, ""} : target);
        if (whole) {
            stays_.insert(target.element);
        }
        std::erase_if(writes_, [&](const Write& write) {
            return write.target.element == target.element && (whole || write.target == target);
        });
    }

    const Edit& edit_;
    const Overlay& map_;
    const std::set<Register>& withdrawn_;
    std::vector<Write> writes_;
    std::set<Register> left_;
    std::set<ElementId> stays_;  ///< whole, as they are
};

}  // namespace

TakenBack take_back(const Edit& edit, const Overlay& map, const std::set<Register>& withdrawn) {
    return TakingBack(edit, map, withdrawn).run();
}

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/round.hpp"

#include "core/geo/mercator.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace arpent::merge {
namespace {

using osm::ElementId;

/// Pairs that together say which entries are one thing.
struct Thing {
    std::vector<const Question*> pairs;
    ElementId first;  ///< the least of its entries
};

std::vector<Thing> things_of(const std::vector<const Question*>& duplicates) {
    std::map<ElementId, ElementId> parent;
    const auto root = [&](ElementId id) {
        for (auto up = parent.find(id); up != parent.end() && up->second != id;
             up = parent.find(id)) {
            id = up->second;
        }
        return id;
    };
    for (const Question* question : duplicates) {
        const ElementId a = root(question->target.element);
        const ElementId b = root(*question->other);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::map<ElementId, Thing> things;
    for (const Question* question : duplicates) {
        const ElementId first = root(question->target.element);
        things[first].first = first;
        things[first].pairs.push_back(question);
    }
    std::vector<Thing> list;
    for (auto& [id, thing] : things) {
        list.push_back(std::move(thing));
    }
    return list;
}

/// The cell of an element: x and y of the tile that holds its middle.
std::pair<int, int> cell_of(ElementId id, const osm::Graph& map) {
    const osm::Element element = map.get(id);
    const geo::Box box = element ? map.box_of(element) : geo::Box{};
    if (box.is_empty()) {
        return {-1, -1};
    }
    constexpr double tiles = 1 << 17;
    const geo::WorldPoint middle = geo::to_world(box.center());
    return {static_cast<int>(std::floor(middle.x * tiles)),
            static_cast<int>(std::floor(middle.y * tiles))};
}

Round round_of(std::span<const Thing> things, const osm::Graph& map) {
    Round round;
    round.things = things.size();
    std::set<std::string> groups;
    std::set<edit::EditId> heads;
    for (const Thing& thing : things) {
        for (const Question* pair : thing.pairs) {
            round.questions.push_back(*pair);
            heads.insert(pair->heads.begin(), pair->heads.end());
            for (const Choice& choice : pair->choices) {
                groups.insert(choice.groups.begin(), choice.groups.end());
            }
            for (const ElementId id : {pair->target.element, *pair->other}) {
                if (const osm::Element element = map.get(id)) {
                    round.box.extend(map.box_of(element));
                }
            }
        }
    }
    round.groups.assign(groups.begin(), groups.end());
    const Question& first = round.questions.front();
    round.id = round.questions.size() == 1 ? first.id
                                           : question_id(first.kind, first.target, std::nullopt,
                                                         {heads.begin(), heads.end()});
    return round;
}

}  // namespace

std::vector<Round> rounds_of(std::span<const Question> questions, const osm::Graph& map) {
    std::vector<const Question*> duplicates;
    for (const Question& question : questions) {
        if (question.kind == QuestionKind::duplicate && question.other) {
            duplicates.push_back(&question);
        }
    }
    std::map<std::pair<int, int>, std::vector<Thing>> by_cell;
    for (Thing& thing : things_of(duplicates)) {
        by_cell[cell_of(thing.first, map)].push_back(std::move(thing));
    }
    std::vector<Round> rounds;
    for (const auto& [cell, things] : by_cell) {
        for (std::size_t start = 0; start < things.size(); start += most_things) {
            const std::size_t count = std::min(most_things, things.size() - start);
            rounds.push_back(round_of(std::span(things).subspan(start, count), map));
        }
    }
    return rounds;
}

std::vector<std::vector<ElementId>> entries_of_things(std::span<const Question> pairs) {
    std::vector<const Question*> all;
    std::ranges::transform(pairs, std::back_inserter(all),
                           [](const Question& one) { return &one; });
    std::vector<std::vector<ElementId>> entries;
    for (const Thing& thing : things_of(all)) {
        std::set<ElementId> ids;
        for (const Question* pair : thing.pairs) {
            ids.insert({pair->target.element, *pair->other});
        }
        entries.emplace_back(ids.begin(), ids.end());
    }
    return entries;
}

}  // namespace arpent::merge

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/gone.hpp"

#include <algorithm>

namespace arpent::merge {
namespace {

using edit::Head;

/// No delete knew of the head. The head may know of a delete: who wrote it saw the element kept by
/// an open question, and would lose it if only that question's other heads kept it.
bool unseen_by_all(const std::vector<const Head*>& deletes, const Head& head) {
    return std::ranges::none_of(deletes, [&](const Head* gone) {
        return gone->edit->saw(head.edit->id) || gone->edit->id == head.edit->id;
    });
}

bool is_of(const std::vector<const Head*>& deletes, const Head& head) {
    return std::ranges::any_of(deletes,
                               [&](const Head* gone) { return gone->edit->id == head.edit->id; });
}

/// Looks at the other registers of an element of which some head says that it is gone.
Gone look_at(const edit::Heads& heads, const edit::Register& existence, const Gone& found) {
    Gone gone = found;
    const auto& all = heads.all();
    for (auto entry = all.find(existence);
         entry != all.end() && entry->first.element == existence.element; ++entry) {
        for (const Head& head : entry->second) {
            const bool says_gone =
                entry->first.field == edit::Field::existence && head.value == edit::Value(false);
            if (says_gone) {
                continue;
            }
            if (unseen_by_all(gone.deletes, head)) {
                gone.kept_by.push_back(&head);
            } else if (is_of(gone.deletes, head) && head.value == edit::Value()) {
                gone.restores.push_back({entry->first, head.before, head.value, head.version});
            }
        }
    }
    return gone;
}

}  // namespace

std::map<osm::ElementId, Gone> find_gone(const edit::Heads& heads) {
    std::map<osm::ElementId, Gone> all;
    for (const auto& [target, list] : heads.all()) {
        if (target.field != edit::Field::existence) {
            continue;
        }
        Gone gone;
        for (const Head& head : list) {
            if (head.value == edit::Value(false)) {
                gone.deletes.push_back(&head);
            }
        }
        if (!gone.deletes.empty()) {
            all.emplace(target.element, look_at(heads, target, gone));
        }
    }
    return all;
}

std::vector<osm::Ref> nodes_of_gone(const edit::Heads& heads, const osm::Graph& base,
                                    osm::ElementId way) {
    std::vector<osm::Ref> nodes;
    if (way.type != osm::ElementType::way) {
        return nodes;
    }
    if (const auto known = base.way(way.ref)) {
        nodes = known->nodes;
    }
    if (const auto* written = heads.find({way, edit::Field::nodes, ""})) {
        for (const Head& head : *written) {
            for (const edit::Value* value : {&head.value, &head.before}) {
                if (const auto* refs = std::get_if<std::vector<osm::Ref>>(value)) {
                    nodes.insert(nodes.end(), refs->begin(), refs->end());
                }
            }
        }
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

}  // namespace arpent::merge

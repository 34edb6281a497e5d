// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/taken_over.hpp"

#include "core/upload/created_then.hpp"
#include "core/upload/learn.hpp"
#include "core/upload/match_created.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;
using osmfile::ChangeKind;

Action action_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::create: return Action::create;
        case ChangeKind::modify: return Action::modify;
        case ChangeKind::remove: break;
    }
    return Action::remove;
}

/// Our new elements of the changeset, by OSM's names.
std::map<ElementId, Element> ours_in(const std::vector<osmfile::ChangeBlock>& held,
                                     const CarriedEdits& carried, const edit::History& history) {
    std::map<ElementId, Element> ours;
    const auto created = created_then(history, carried.seen);
    const auto names =
        match_created(created, held, carried, !holds_all(history.journal().held(), carried.seen));
    for (const PlannedChange& change : created) {
        const ElementId id = change.element.id();
        if (const auto name = names.find(id); name != names.end()) {
            ours.emplace(ElementId{id.type, name->second}, change.element);
        }
    }
    return ours;
}

/// The line as it was sent.
PlannedChange as_sent(const Element& line, Action action, const Element& ours,
                      const Element& known) {
    osm::Meta before;
    before.version = line.meta().version - 1;
    if (action == Action::create) {
        return {action, (ours ? ours : line).with_meta({})};
    }
    return {action, (action == Action::remove && known ? known : line).with_meta(before)};
}

}  // namespace

bool holds_all(const edit::Seen& held, const edit::Seen& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& entry) {
        const auto found = held.find(entry.first);
        return found != held.end() && found->second >= entry.second;
    });
}

TakenOver taken_over(const std::vector<osmfile::ChangeBlock>& held, const CarriedEdits& carried,
                     const edit::History& history) {
    const osm::Graph& base = *history.base();
    const auto ours = ours_in(held, carried, history);
    TakenOver taken;
    for (const osmfile::ChangeBlock& block : held) {
        const Action action = action_of(block.kind);
        for (const Element& line : block.elements) {
            const ElementId id = line.id();
            const auto own = ours.find(id);
            taken.changes.push_back(as_sent(
                line, action, own == ours.end() ? Element() : own->second, base.last_known(id)));
            taken.results.push_back({id.ref, line.meta().version});
            if (auto news = news_of({line, action != Action::remove}, base)) {
                taken.versions.push_back(std::move(*news));
            }
        }
    }
    return taken;
}

}  // namespace arpent::upload

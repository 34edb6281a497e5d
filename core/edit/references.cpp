// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/references.hpp"

#include <algorithm>
#include <vector>

namespace arpent::edit {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

std::vector<ElementId> members_of(const Element& element) {
    std::vector<ElementId> members;
    if (const auto way = element.way()) {
        for (const osm::Ref ref : way->nodes) {
            members.push_back(osm::node_id(ref));
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            members.push_back(member.id);
        }
    }
    std::ranges::sort(members);
    return members;
}

std::vector<ElementId> users_of(const osm::Graph& map, ElementId id) {
    std::vector<ElementId> users;
    if (id.type == ElementType::node) {
        for (const osm::Ref ref : map.ways_of(id.ref)) {
            users.push_back(osm::way_id(ref));
        }
    }
    for (const osm::Ref ref : map.relations_of(id)) {
        users.push_back(osm::relation_id(ref));
    }
    return users;
}

/// A member of a changed way or relation that is not there, unless it may be missing.
std::optional<BrokenReference> broken_member(const osm::Graph& map, const Change& change,
                                             const ElementChange& user) {
    const auto before = members_of(user.before);
    for (const ElementId member : members_of(user.after)) {
        if (const ElementChange* changed = change.find(member)) {
            if (!changed->after) {
                return BrokenReference{user.id, member, true};
            }
            continue;
        }
        const bool must_be_there = user.id.type == ElementType::way || member.ref < 0;
        if (must_be_there && !std::ranges::binary_search(before, member) && !map.get(member)) {
            return BrokenReference{user.id, member, false};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<BrokenReference> broken_reference(const osm::Graph& map, const Change& change) {
    for (const auto& [id, each] : change) {
        if (!each.after) {
            for (const ElementId user : users_of(map, id)) {
                if (change.find(user) == nullptr) {
                    return BrokenReference{user, id, true};
                }
            }
        } else if (auto broken = broken_member(map, change, each)) {
            return broken;
        }
    }
    return std::nullopt;
}

std::string describe(ElementId id) {
    return std::string(osm::name_of(id.type)) + " " + std::to_string(id.ref);
}

}  // namespace arpent::edit

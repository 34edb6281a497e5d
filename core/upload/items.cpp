// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/items.hpp"

#include "core/base/utf8.hpp"
#include "core/upload/clean_tags.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

std::vector<ElementId> parts_of(const Element& element) {
    std::vector<ElementId> parts;
    if (const auto way = element.way()) {
        std::ranges::transform(way->nodes, std::back_inserter(parts), osm::node_id);
    } else if (const auto relation = element.relation()) {
        std::ranges::transform(relation->members, std::back_inserter(parts), &osm::Member::id);
    }
    std::ranges::sort(parts);
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

std::vector<ElementId> users_of(const osm::Graph& map, ElementId id) {
    std::vector<ElementId> users;
    if (id.type == ElementType::node) {
        std::ranges::transform(map.ways_of(id.ref), std::back_inserter(users), osm::way_id);
    }
    std::ranges::transform(map.relations_of(id), std::back_inserter(users), osm::relation_id);
    return users;
}

Element with_clean_roles(const Element& element) {
    const auto relation = element.relation();
    if (!relation) {
        return element;
    }
    auto copy = std::make_shared<osm::Relation>(*relation);
    for (osm::Member& member : copy->members) {
        if (!is_valid_utf8(member.role) || code_points(member.role) > max_code_points) {
            member.role = shortened(clean_text(member.role));
        }
    }
    return std::shared_ptr<const osm::Relation>(std::move(copy));
}

class Finder {
public:
    Finder(const edit::Overlay& map, std::map<ElementId, Message>& held, const Limits& limits,
           std::vector<ElementId>& unversioned)
        : map_(map), held_(held), limits_(limits), unversioned_(unversioned) {}

    Items find() {
        map_.for_each_difference([&](const edit::ElementChange& change) { look_at(change); });
        hold_circles();
        while (hold_what_waits()) {
        }
        return std::move(items_);
    }

private:
    void look_at(const edit::ElementChange& change) {
        const ElementId id = change.id;
        Item item = item_of(change);
        if (held_.contains(id)) {
            return;
        }
        if (auto why = why_not(item)) {
            held_.emplace(id, std::move(*why));
            return;
        }
        if (item.change.action != Action::create && item.change.element.meta().version == 0) {
            unversioned_.push_back(id);
            held_.emplace(id, Message{"upload.held.version", {}});
            return;
        }
        items_.emplace(id, std::move(item));
    }

    Item item_of(const edit::ElementChange& change) const {
        Item item;
        const ElementId id = change.id;
        const Element known = map_.base()->last_known(id);
        if (!change.after) {
            item.change = {Action::remove, change.before};
            item.released = users_of(*map_.base(), id);
        } else {
            const Element sent = with_clean_roles(change.after.with_tags(
                clean_tags(change.after.tags(), known ? known.tags() : osm::Tags{})));
            item.change = {id.ref < 0 ? Action::create : Action::modify,
                           sent.with_meta(known ? known.meta() : osm::Meta{})};
            item.comes_back = id.ref > 0 && !change.before;
            for (const ElementId part : parts_of(change.after)) {
                if (part.ref < 0 || (!map_.base()->get(part) && map_.get(part))) {
                    item.needs.push_back(part);
                }
            }
            item.box = map_.box_of(change.after);
        }
        if (change.before) {
            item.box.extend(map_.base()->box_of(change.before));
        }
        return item;
    }

    std::optional<Message> why_not(const Item& item) const {
        if (item.change.action == Action::remove) {
            return std::nullopt;
        }
        const Element& element = item.change.element;
        const auto node = element.node();
        const auto way = element.way();
        const auto relation = element.relation();
        if (node && !node->location.is_defined()) {
            return Message{"upload.held.place", {}};
        }
        if (way && way->nodes.size() < 2) {
            return Message{"upload.held.way_short", {}};
        }
        if (way && way->nodes.size() > limits_.way_nodes) {
            return Message{"upload.held.way_long", {{"n", std::to_string(limits_.way_nodes)}}};
        }
        if (relation && relation->members.size() > limits_.relation_members) {
            return Message{"upload.held.relation_long",
                           {{"n", std::to_string(limits_.relation_members)}}};
        }
        for (const auto& [key, value] : element.tags()) {
            if (code_points(key) > max_code_points) {
                return Message{"upload.held.key", {}};
            }
        }
        for (const ElementId part : item.needs) {
            if (!map_.get(part)) {
                return Message{"upload.held.missing", {{"member", osm::to_string(part)}}};
            }
        }
        return std::nullopt;
    }

    /// New relations that hold each other in a circle: none can be created first.
    void hold_circles() {
        std::set<ElementId> sound;
        for (bool again = true; again;) {
            again = false;
            for (const auto& [id, item] : items_) {
                const bool stands = std::ranges::all_of(item.needs, [&](ElementId part) {
                    return part.type != ElementType::relation || sound.contains(part) ||
                           !items_.contains(part);
                });
                if (stands && sound.insert(id).second) {
                    again = true;
                }
            }
        }
        std::erase_if(items_, [&](const auto& entry) {
            const bool circle = !sound.contains(entry.first);
            if (circle) {
                held_.emplace(entry.first, Message{"upload.held.circle", {}});
            }
            return circle;
        });
    }

    /// Which held element an item cannot go without.
    std::optional<ElementId> waits_for(const Item& item) const {
        for (const ElementId part : item.needs) {
            if (held_.contains(part)) {
                return part;
            }
        }
        for (const ElementId user : item.released) {
            if (held_.contains(user) || (map_.get(user) && holds(user, item.id()))) {
                return user;
            }
        }
        const bool is_bare = item.change.action == Action::create &&
                             item.change.element.tags().empty() &&
                             item.id().type == ElementType::node;
        const auto users = is_bare ? users_of(map_, item.id()) : std::vector<ElementId>{};
        const bool only_for_held =
            !users.empty() &&
            std::ranges::all_of(users, [&](ElementId user) { return held_.contains(user); });
        return only_for_held ? std::optional(users.front()) : std::nullopt;
    }

    bool holds(ElementId user, ElementId part) const {
        return std::ranges::binary_search(parts_of(map_.get(user)), part);
    }

    bool hold_what_waits() {
        std::vector<ElementId> waiting;
        for (const auto& [id, item] : items_) {
            if (const auto other = waits_for(item)) {
                held_.emplace(id,
                              Message{"upload.held.waits", {{"other", osm::to_string(*other)}}});
                waiting.push_back(id);
            }
        }
        std::ranges::for_each(waiting, [&](ElementId id) { items_.erase(id); });
        return !waiting.empty();
    }

    const edit::Overlay& map_;
    std::map<ElementId, Message>& held_;
    const Limits& limits_;
    std::vector<ElementId>& unversioned_;
    Items items_;
};

}  // namespace

Items find_items(const edit::Overlay& map, std::map<ElementId, Message>& held, const Limits& limits,
                 std::vector<ElementId>& unversioned) {
    return Finder(map, held, limits, unversioned).find();
}

}  // namespace arpent::upload

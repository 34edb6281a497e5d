// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/match_side.hpp"

#include <algorithm>
#include <iterator>

namespace arpent::upload {

using osm::ElementId;

std::vector<ElementId> parts_of(const osm::Element& element) {
    std::vector<ElementId> parts;
    if (const auto way = element.way()) {
        std::ranges::transform(way->nodes, std::back_inserter(parts), osm::node_id);
    } else if (const auto relation = element.relation()) {
        std::ranges::transform(relation->members, std::back_inserter(parts), &osm::Member::id);
    }
    return parts;
}

void MatchSide::add(const osm::Element& element, edit::DeviceId giver) {
    entries_.emplace(element.id(), Entry{element, giver});
    order_[element.id().type].push_back(element.id());
}

int MatchSide::number_of(ElementId id) {
    const auto known = known_.find(id);
    if (known != known_.end()) {
        return known->second;
    }
    known_[id] = -1;  // relations may hold each other
    const std::string text = text_of(entries_.at(id));
    const int next = static_cast<int>(numbers_.size());
    return known_[id] = numbers_.emplace(text, next).first->second;
}

std::string MatchSide::text_of(const Entry& entry) {
    const osm::Element& element = entry.element;
    std::string text(osm::name_of(element.id().type));
    const auto add = [&](const std::string& word) { text += word + '\0'; };
    add(std::to_string(entry.giver));
    if (const auto node = element.node()) {
        add(std::to_string(node->location.x));
        add(std::to_string(node->location.y));
    }
    for (const ElementId part : parts_of(element)) {
        add(holds(part) ? "#" + std::to_string(number_of(part)) : osm::to_string(part));
    }
    if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            add(member.role);
        }
    }
    for (const auto& [key, value] : element.tags()) {
        add(key);
        add(value);
    }
    return text;
}

}  // namespace arpent::upload

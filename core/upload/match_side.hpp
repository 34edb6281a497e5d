// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/new_ids.hpp"
#include "core/osm/element.hpp"

#include <map>
#include <string>
#include <vector>

namespace arpent::upload {

/// What a way or relation is made of, in its order.
std::vector<osm::ElementId> parts_of(const osm::Element& element);

/// New elements as one side of a matching names them.
class MatchSide {
public:
    /// The texts of both sides, each with a number: equal elements have equal numbers.
    using Numbers = std::map<std::string, int>;

    explicit MatchSide(Numbers& numbers) : numbers_(numbers) {}

    /// Elements come in the order of the document; `giver` 0: not known.
    void add(const osm::Element& element, edit::DeviceId giver);
    bool holds(osm::ElementId id) const { return entries_.contains(id); }
    const osm::Element& get(osm::ElementId id) const { return entries_.at(id).element; }
    edit::DeviceId giver_of(osm::ElementId id) const { return entries_.at(id).giver; }
    const std::vector<osm::ElementId>& order(osm::ElementType type) { return order_[type]; }
    /// Of all that an element says and is made of, and of who made it.
    int number_of(osm::ElementId id);

private:
    struct Entry {
        osm::Element element;
        edit::DeviceId giver = 0;
    };
    std::string text_of(const Entry& entry);

    Numbers& numbers_;
    std::map<osm::ElementId, Entry> entries_;
    std::map<osm::ElementType, std::vector<osm::ElementId>> order_;
    std::map<osm::ElementId, int> known_;
};

}  // namespace arpent::upload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"

#include <optional>
#include <vector>

namespace arpent::operation {

/// One node of a selected way, taken hold of.
struct SelectedVertex {
    osm::Ref way = 0;
    osm::Ref node = 0;

    bool operator==(const SelectedVertex&) const = default;
};

/// What the next verb is about: elements in the order they were chosen, and perhaps one vertex of
/// the only one.
struct Selection {
    std::vector<osm::ElementId> elements;
    std::optional<SelectedVertex> vertex;

    bool empty() const { return elements.empty(); }
    /// The only element, when there is just one.
    std::optional<osm::ElementId> single() const {
        return elements.size() == 1 ? std::optional(elements.front()) : std::nullopt;
    }
    bool operator==(const Selection&) const = default;
};

}  // namespace arpent::operation

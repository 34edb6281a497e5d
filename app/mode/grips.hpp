// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/shape.hpp"
#include "app/mode/scene.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace arpent::mode {

/// Something of the selection that a drag takes hold of.
struct Grip {
    enum class Kind {
        point,   ///< a selected node
        vertex,  ///< a node of the selected way
        middle,  ///< between two of them: dragging makes a new one
    };
    Kind kind = Kind::point;
    osm::Ref way = 0;         ///< of a vertex or a middle
    osm::Ref node = 0;        ///< of a point or a vertex
    std::size_t segment = 0;  ///< of a middle: the index of its first node
    geo::Location place;

    bool operator==(const Grip&) const = default;
};

/// The grips of the selected element that lie in view; none for what is locked or several things.
std::vector<Grip> grips_of(const Scene& scene);

/// The nearest grip within reach, vertices before middles.
std::optional<Grip> grip_at(const Scene& scene, map::ScreenPoint cursor);

/// How a vertex or a middle is drawn.
map::Handle handle_of(const Scene& scene, const Grip& grip, bool active);

}  // namespace arpent::mode

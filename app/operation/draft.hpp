// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"
#include "core/osm/element_id.hpp"

#include <cstddef>
#include <vector>

namespace arpent::operation {

/// Where a click lands: on free ground, on a node that exists, or on a way between two of its
/// nodes. Drawing there connects.
struct Anchor {
    geo::Location place;
    osm::Ref node = 0;        ///< the node met; 0 when none
    osm::Ref way = 0;         ///< the way met between its nodes; 0 when none
    std::size_t segment = 0;  ///< of that way: the index of the segment's first node

    bool is_connected() const { return node != 0 || way != 0; }
    bool operator==(const Anchor&) const = default;
};

/// A line or an area while it is drawn, point by point. It lives in memory until it is finished.
class Draft {
public:
    enum class Kind { line, area };

    explicit Draft(Kind kind = Kind::line) : kind_(kind) {}

    Kind kind() const { return kind_; }
    const std::vector<Anchor>& anchors() const { return anchors_; }
    bool empty() const { return anchors_.empty(); }
    /// The last click met the first one: the line is a ring. An area always is one.
    bool is_closed() const { return closed_ || kind_ == Kind::area; }

    /// The same place twice in a row counts once.
    void add(const Anchor& anchor);
    /// Makes a ring of three points or more; false when there are fewer.
    bool close();
    /// Takes the last point, or the closing, back; false when there is nothing.
    bool take_back();
    /// Two points make a line, three an area.
    bool can_finish() const;

private:
    Kind kind_;
    std::vector<Anchor> anchors_;
    bool closed_ = false;
};

}  // namespace arpent::operation

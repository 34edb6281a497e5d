// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/canvas.hpp"
#include "app/map/shape.hpp"
#include "core/osm/graph.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace arpent::map {

/// What moves or is new: fresh changes until their tiles are redrawn, then what the mode at work
/// shows (the selection, the line being drawn), then the handles.
class EditLayer {
public:
    void set_shapes(std::vector<Shape> shapes);
    void set_handles(std::vector<Handle> handles);

    /// Shows changed elements as they are in `graph`, above the old picture of them.
    void add_fresh(const osm::Graph& graph, std::span<const osm::ElementId> changed);
    void clear_fresh();
    bool has_fresh() const { return !fresh_.empty(); }

    void draw(const Camera& camera, Canvas& canvas);
    bool needs_frame() const { return changed_; }

private:
    using IconKey = std::pair<std::string, int>;
    void draw_shape(const Shape& shape, const Camera& camera, Canvas& canvas);
    void draw_point(const Shape& shape, ScreenPoint at, double scale, Canvas& canvas);

    std::vector<Shape> fresh_;
    std::vector<Shape> shapes_;
    std::vector<Handle> handles_;
    std::map<IconKey, gl::Texture> icons_;
    bool changed_ = false;
};

/// How an element that was just changed is shown before its tile is: by its line, area or point in
/// the colours of the map. Empty for what is absent.
std::vector<Shape> fresh_shapes(const osm::Graph& graph, osm::ElementId id);

}  // namespace arpent::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/texture.hpp"
#include "app/map/camera.hpp"
#include "app/map/pick.hpp"
#include "app/map/scale_bar.hpp"
#include "app/map/scan_image.hpp"
#include "app/map/shape.hpp"
#include "app/map/visible_text.hpp"
#include "core/osm/graph.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace arpent::map {

/// The map on the screen: camera, tiles, labels, scans and what is being edited, in one rectangle
/// of the window. Belongs to the thread of the GL context, which must be current in the
/// constructor, draw(), the scan functions and the destructor. Drawing of tiles and labels happens
/// on two threads of its own; `wake` is called from them when a frame is worth drawing.
class MapView {
public:
    explicit MapView(std::function<void()> wake);
    ~MapView();
    MapView(const MapView&) = delete;
    MapView& operator=(const MapView&) = delete;

    /// Another map: everything is drawn anew. Null shows the empty ground.
    void set_graph(std::shared_ptr<const osm::Graph> graph);
    /// The same map after an edit: what lies in `boxes` (before and after) is drawn anew, and the
    /// `changed` elements are shown at once above the old picture until then.
    void set_graph(std::shared_ptr<const osm::Graph> graph, std::span<const geo::Box> boxes,
                   std::span<const osm::ElementId> changed);

    void set_viewport(const Viewport& viewport);
    /// Without motion nothing glides or fades (people whom it disturbs; play scripts).
    void set_motion(bool motion);
    /// The way to pan, zoom, fit, and to ask where things are.
    Camera& camera();
    const Camera& camera() const;

    /// One frame into the viewport of the framebuffer that is bound. Changes GL state (program,
    /// vertex array, textures, blending, scissor, viewport): set what you need afterwards.
    /// Throws Error (error.map_unreadable…) when the map's file cannot be read.
    void draw(Clock::time_point now);
    /// Whether the next draw() would show something else than the last one.
    bool needs_frame() const;
    /// Whether everything that belongs in view is drawn, faded in and at rest.
    bool is_settled() const;

    std::vector<VisibleText> visible_texts() const;
    std::vector<Pick> pick_all(ScreenPoint cursor, const PickOptions& options = {}) const;
    std::optional<Pick> pick(ScreenPoint cursor, const PickOptions& options = {}) const;

    /// Pictures under the drawing, the first added lowest. Ids are the caller's.
    void set_scan(const std::string& id, ScanImage image);
    void set_scan_mesh(const std::string& id, const ScanMesh& mesh);
    /// 0 to 1; at 0 it is not drawn.
    void set_scan_opacity(const std::string& id, double opacity);
    void remove_scan(const std::string& id);
    /// Its picture as it is, once all of it is there; null before. Until it is removed.
    const gl::Texture* scan_picture(const std::string& id) const;

    /// What the mode at work shows above the map; replaces what was shown before.
    void set_shapes(std::vector<Shape> shapes);
    void set_handles(std::vector<Handle> handles);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::map

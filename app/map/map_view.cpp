// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/map_view.hpp"

#include "app/map/canvas.hpp"
#include "app/map/edit_layer.hpp"
#include "app/map/label_layer.hpp"
#include "app/map/scan_layer.hpp"
#include "app/map/tile_layer.hpp"
#include "core/job/mailbox.hpp"
#include "core/render/palette.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

namespace arpent::map {

namespace {

/// Coasts make the sea of the whole map, not only of their own tiles.
bool is_coast(const osm::Graph* graph, osm::ElementId id) {
    const auto way =
        graph != nullptr && id.type == osm::ElementType::way ? graph->way(id.ref) : nullptr;
    return way && way->tags.has("natural", "coastline");
}

}  // namespace

struct MapView::Parts {
    explicit Parts(std::function<void()> wake)
        : mailbox([this, call = std::move(wake)] {
              has_mail = true;
              call();
          }) {}

    std::atomic<bool> has_mail = false;
    job::Mailbox mailbox;
    Camera camera;
    std::shared_ptr<const osm::Graph> graph;
    Canvas canvas;
    EditLayer edits;
    ScanLayer scans;
    TileLayer tiles{mailbox};
    LabelLayer labels{mailbox};

    /// What the last frame showed, to tell whether the next one would differ.
    struct Seen {
        geo::WorldPoint center;
        double zoom = 0;
        Viewport viewport;
        bool operator==(const Seen&) const = default;
    };
    Seen seen;
    bool dirty = true;

    Seen now() const { return {camera.center(), camera.zoom(), camera.viewport()}; }
};

MapView::MapView(std::function<void()> wake) : parts_(std::make_unique<Parts>(std::move(wake))) {}
MapView::~MapView() = default;

void MapView::set_graph(std::shared_ptr<const osm::Graph> graph) {
    parts_->graph = graph;
    parts_->tiles.set_graph(graph);
    parts_->labels.set_graph(std::move(graph));
    parts_->edits.clear_fresh();
    parts_->dirty = true;
}

void MapView::set_graph(std::shared_ptr<const osm::Graph> graph, std::span<const geo::Box> boxes,
                        std::span<const osm::ElementId> changed) {
    const bool coast = std::ranges::any_of(changed, [&](osm::ElementId id) {
        return is_coast(parts_->graph.get(), id) || is_coast(graph.get(), id);
    });
    parts_->graph = graph;
    parts_->edits.add_fresh(*graph, changed);
    if (coast) {
        parts_->tiles.set_graph(graph);
    } else {
        parts_->tiles.set_graph(graph, boxes);
    }
    parts_->labels.set_graph(std::move(graph));
    parts_->dirty = true;
}

void MapView::set_viewport(const Viewport& viewport) { parts_->camera.set_viewport(viewport); }

void MapView::set_motion(bool motion) {
    parts_->camera.set_motion(motion);
    parts_->tiles.set_motion(motion);
}

Camera& MapView::camera() { return parts_->camera; }
const Camera& MapView::camera() const { return parts_->camera; }

void MapView::draw(Clock::time_point now) {
    Parts& parts = *parts_;
    parts.has_mail = false;
    parts.mailbox.drain();
    parts.camera.advance(now);
    parts.dirty = false;
    parts.seen = parts.now();
    parts.canvas.begin(parts.camera.viewport());
    parts.canvas.fill(render::Palette::screen()[render::Ink::ground]);
    parts.tiles.draw(parts.camera, now, parts.canvas);
    if (parts.tiles.is_fresh()) {
        parts.edits.clear_fresh();
    }
    parts.scans.draw(parts.camera, parts.canvas);
    parts.labels.draw(parts.camera, parts.canvas);
    parts.edits.draw(parts.camera, parts.canvas);
    parts.canvas.end();
}

bool MapView::needs_frame() const {
    const Parts& parts = *parts_;
    return parts.dirty || parts.has_mail || parts.camera.is_moving() || parts.seen != parts.now() ||
           parts.tiles.needs_frame() || parts.labels.needs_frame() || parts.scans.needs_frame() ||
           parts.edits.needs_frame();
}

bool MapView::is_settled() const {
    return !needs_frame() && parts_->tiles.is_complete() && parts_->labels.is_complete();
}

std::vector<VisibleText> MapView::visible_texts() const {
    return parts_->labels.visible_texts(parts_->camera);
}

std::vector<Pick> MapView::pick_all(ScreenPoint cursor, const PickOptions& options) const {
    return parts_->graph ? map::pick_all(*parts_->graph, parts_->camera, cursor, options)
                         : std::vector<Pick>{};
}

std::optional<Pick> MapView::pick(ScreenPoint cursor, const PickOptions& options) const {
    const auto picks = pick_all(cursor, options);
    return picks.empty() ? std::nullopt : std::optional(picks.front());
}

void MapView::set_scan(const std::string& id, ScanImage image) {
    parts_->scans.set_image(id, std::move(image));
}
void MapView::set_scan_mesh(const std::string& id, const ScanMesh& mesh) {
    parts_->scans.set_mesh(id, mesh);
}
void MapView::set_scan_opacity(const std::string& id, double opacity) {
    parts_->scans.set_opacity(id, opacity);
}
void MapView::remove_scan(const std::string& id) { parts_->scans.remove(id); }

const gl::Texture* MapView::scan_picture(const std::string& id) const {
    return parts_->scans.picture(id);
}

void MapView::set_shapes(std::vector<Shape> shapes) { parts_->edits.set_shapes(std::move(shapes)); }
void MapView::set_handles(std::vector<Handle> handles) {
    parts_->edits.set_handles(std::move(handles));
}

}  // namespace arpent::map

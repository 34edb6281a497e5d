// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/canvas.hpp"
#include "app/map/tile_cache.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/osm/graph.hpp"
#include "core/render/cairo.hpp"
#include "core/render/sea.hpp"

#include <deque>
#include <exception>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace arpent::map {

/// The ground of the map as square textures that a worker draws. Until a tile is there, what the
/// cache has of its place at other zooms stands in.
class TileLayer {
public:
    explicit TileLayer(job::Mailbox& mailbox) : mailbox_(mailbox) {}

    /// Another map (everything changes), or the same after an edit (what lies in the boxes does; an
    /// edit of a coastline wants the former).
    void set_graph(std::shared_ptr<const osm::Graph> graph);
    void set_graph(std::shared_ptr<const osm::Graph> graph, std::span<const geo::Box> boxes);
    void set_motion(bool motion) { motion_ = motion; }

    void draw(const Camera& camera, Clock::time_point now, Canvas& canvas);
    /// Whether the next draw() shows more than the last one without any worker's help.
    bool needs_frame() const { return fading_ || !arrived_.empty() || failure_ != nullptr; }
    /// Whether everything in view is there, as it now is.
    bool is_complete() const { return missing_ == 0 && !needs_frame(); }
    /// Whether the tiles in view that an edit changed are drawn anew.
    bool is_fresh() const { return missing_ == 0 && arrived_.empty(); }

private:
    struct Placed {
        geo::TileKey key;  ///< within the world
        ScreenRect rect;
    };
    struct Arrived {
        geo::TileKey key;
        std::uint64_t edition = 0;
        render::SurfacePtr surface;
    };
    struct Grid {
        int z = 0;
        int pixels = 512;
        double scale = 1;
    };
    static Grid grid_of(const Camera& camera);
    static std::vector<Placed> tiles_in_view(const Camera& camera, const Grid& grid);
    void upload(std::uint64_t frame, Clock::time_point now);
    void draw_stand_in(const Placed& placed, Canvas& canvas);
    void draw_ancestor(const Placed& placed, Canvas& canvas);
    float strength_of(const Tile& tile, Clock::time_point now) const;
    void request(const Camera& camera);
    void post(geo::TileKey key, const Grid& grid);

    job::Mailbox& mailbox_;
    std::shared_ptr<const osm::Graph> graph_;
    std::shared_ptr<const render::LazySea> sea_;  ///< kept over edits: they do not move coasts
    TileCache cache_;
    std::deque<Arrived> arrived_;
    std::set<geo::TileKey> in_flight_;
    std::exception_ptr failure_;
    std::uint64_t edition_ = 1;
    std::uint64_t frame_ = 0;
    std::size_t missing_ = 0;
    bool fading_ = false;
    bool motion_ = true;
    job::Worker worker_;  // last: its tasks post letters that name the others
};

}  // namespace arpent::map

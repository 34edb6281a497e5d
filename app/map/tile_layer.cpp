// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/tile_layer.hpp"

#include "core/render/draw_tile.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace arpent::map {
namespace {

/// An upload takes about half a millisecond; more would be felt in one frame.
constexpr int uploads_per_frame = 4;
/// Few, so that what came into view last is not behind what has left it.
constexpr std::size_t most_in_flight = 2;
constexpr std::chrono::milliseconds fade_time{120};
constexpr int oldest_ancestor = 5;

std::int32_t wrapped(std::int32_t x, std::int32_t count) { return ((x % count) + count) % count; }

render::SurfacePtr draw_surface(geo::TileKey key, const osm::Graph& graph,
                                const render::TileStyle& style) {
    render::SurfacePtr surface =
        render::make_surface(CAIRO_FORMAT_RGB24, style.pixels, style.pixels);
    const render::ContextPtr cr = render::make_context(surface.get());
    render::draw_tile(cr.get(), key, graph, style);
    cairo_surface_flush(surface.get());
    return surface;
}

}  // namespace

void TileLayer::set_graph(std::shared_ptr<const osm::Graph> graph) {
    graph_ = std::move(graph);
    sea_ = graph_ ? std::make_shared<const render::LazySea>(graph_) : nullptr;
    cache_.mark_all_changed(++edition_);
    missing_ = 1;
}

void TileLayer::set_graph(std::shared_ptr<const osm::Graph> graph,
                          std::span<const geo::Box> boxes) {
    graph_ = std::move(graph);
    ++edition_;
    for (const geo::Box& box : boxes) {
        cache_.mark_changed(box, edition_);
    }
    missing_ = 1;
}

TileLayer::Grid TileLayer::grid_of(const Camera& camera) {
    const double scale = camera.viewport().scale;
    const double levels = camera.zoom() + std::log2(scale);
    Grid grid;
    grid.z = static_cast<int>(std::round(levels));
    grid.pixels = static_cast<int>(std::lround(render::tile_units * std::exp2(levels - grid.z)));
    grid.scale = scale;
    return grid;
}

std::vector<TileLayer::Placed> TileLayer::tiles_in_view(const Camera& camera, const Grid& grid) {
    const auto count = std::int32_t{1} << grid.z;
    const Camera::View view = camera.view();
    const auto cell = [&](double value) {
        return static_cast<std::int32_t>(std::floor(value * count));
    };
    const double pixels = camera.world_pixels();
    const ScreenPoint corner = {camera.viewport().width / 2.0, camera.viewport().height / 2.0};
    // Both neighbours round a shared border the same way, so that no gap opens between them.
    const auto edge = [&](std::int32_t i, double center, double middle) {
        return std::round((static_cast<double>(i) / count - center) * pixels + middle);
    };
    std::vector<Placed> placed;
    for (std::int32_t y = std::max(0, cell(view.min.y)); y <= std::min(count - 1, cell(view.max.y));
         ++y) {
        for (std::int32_t x = cell(view.min.x); x <= cell(view.max.x); ++x) {
            const geo::WorldPoint center = camera.center();
            placed.push_back({{grid.z, wrapped(x, count), y},
                              {edge(x, center.x, corner.x), edge(y, center.y, corner.y),
                               edge(x + 1, center.x, corner.x), edge(y + 1, center.y, corner.y)}});
        }
    }
    return placed;
}

void TileLayer::draw(const Camera& camera, Clock::time_point now, Canvas& canvas) {
    ++frame_;
    if (failure_) {
        std::rethrow_exception(std::exchange(failure_, nullptr));
    }
    upload(frame_, now);
    const Grid grid = grid_of(camera);
    const std::vector<Placed> in_view = tiles_in_view(camera, grid);
    missing_ = 0;
    fading_ = false;
    const bool at_rest = !camera.is_moving();
    for (const Placed& placed : in_view) {
        Tile& tile = cache_.at(placed.key);
        tile.used = frame_;
        missing_ += graph_ && (!at_rest || !tile.is_fresh(grid.pixels)) ? 1 : 0;
        const float strength = tile.texture ? strength_of(tile, now) : 0;
        if (strength < 1) {
            draw_stand_in(placed, canvas);
        }
        if (tile.texture) {
            fading_ = fading_ || strength < 1;
            canvas.picture(*tile.texture, placed.rect, {0, 0, 1, 1}, strength);
        }
    }
    if (graph_) {
        // While the camera flies only where it lands is worth drawing.
        Camera landed = camera;
        landed.look_at(camera.target().center, camera.target().zoom);
        request(landed);
    }
    cache_.trim(frame_);
}

void TileLayer::upload(std::uint64_t frame, Clock::time_point now) {
    for (int i = 0; i < uploads_per_frame && !arrived_.empty(); ++i) {
        const Arrived arrived = std::move(arrived_.front());
        arrived_.pop_front();
        cairo_surface_t* surface = arrived.surface.get();
        const int pixels = cairo_image_surface_get_width(surface);
        const unsigned char* data = cairo_image_surface_get_data(surface);
        const int stride = cairo_image_surface_get_stride(surface);
        Tile* const known = cache_.find(arrived.key);
        if (known == nullptr) {
            continue;  // out of sight for so long that edits are no longer noted for it
        }
        Tile& tile = *known;
        tile.used = frame;
        tile.drawn = arrived.edition;
        if (tile.texture && tile.texture->width() == pixels) {
            tile.texture->replace(data, stride);
            continue;
        }
        if (!tile.texture) {
            tile.born = now;
        }
        tile.texture.emplace(gl::Texture::Format::bgra, pixels, pixels, data, stride);
    }
}

float TileLayer::strength_of(const Tile& tile, Clock::time_point now) const {
    if (!motion_) {
        return 1;
    }
    const double share =
        std::chrono::duration<double>(now - tile.born) / std::chrono::duration<double>(fade_time);
    return static_cast<float>(std::clamp(share, 0.0, 1.0));
}

void TileLayer::draw_stand_in(const Placed& placed, Canvas& canvas) {
    const geo::TileKey key = placed.key;
    const double middle_x = (placed.rect.left + placed.rect.right) / 2;
    const double middle_y = (placed.rect.top + placed.rect.bottom) / 2;
    std::vector<std::pair<Tile*, ScreenRect>> quarters;
    for (const auto& [dx, dy] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
        if (Tile* tile = cache_.find_drawn({key.z + 1, key.x * 2 + dx, key.y * 2 + dy})) {
            quarters.emplace_back(tile, ScreenRect{dx == 0 ? placed.rect.left : middle_x,
                                                   dy == 0 ? placed.rect.top : middle_y,
                                                   dx == 0 ? middle_x : placed.rect.right,
                                                   dy == 0 ? middle_y : placed.rect.bottom});
        }
    }
    if (quarters.size() < 4) {
        draw_ancestor(placed, canvas);
    }
    for (const auto& [tile, quarter] : quarters) {
        tile->used = frame_;
        canvas.picture(*tile->texture, quarter, {0, 0, 1, 1}, 1);
    }
}

void TileLayer::draw_ancestor(const Placed& placed, Canvas& canvas) {
    const geo::TileKey key = placed.key;
    for (int up = 1; up <= std::min(oldest_ancestor, key.z); ++up) {
        const std::int32_t across = std::int32_t{1} << up;
        Tile* tile = cache_.find_drawn({key.z - up, key.x / across, key.y / across});
        if (tile != nullptr) {
            tile->used = frame_;
            const double left = static_cast<double>(key.x % across) / across;
            const double top = static_cast<double>(key.y % across) / across;
            canvas.picture(*tile->texture, placed.rect,
                           {left, top, left + 1.0 / across, top + 1.0 / across}, 1);
            return;
        }
    }
}

void TileLayer::request(const Camera& camera) {
    const Grid grid = grid_of(camera);
    std::vector<std::pair<double, geo::TileKey>> wanted;
    const Viewport& viewport = camera.viewport();
    for (const Placed& placed : tiles_in_view(camera, grid)) {
        Tile& tile = cache_.at(placed.key);
        tile.used = frame_;
        if (tile.is_fresh(grid.pixels) || in_flight_.contains(placed.key)) {
            continue;
        }
        const double dx = (placed.rect.left + placed.rect.right - viewport.width) / 2;
        const double dy = (placed.rect.top + placed.rect.bottom - viewport.height) / 2;
        wanted.emplace_back(dx * dx + dy * dy, placed.key);
    }
    std::ranges::sort(wanted);
    for (const auto& [distance, key] : wanted) {
        if (in_flight_.size() >= most_in_flight) {
            break;
        }
        post(key, grid);
    }
}

void TileLayer::post(geo::TileKey key, const Grid& grid) {
    in_flight_.insert(key);
    render::TileStyle style;
    style.pixels = grid.pixels;
    style.scale = grid.scale;
    worker_.post([this, key, style, graph = graph_, sea = sea_,
                  edition = edition_](const std::stop_token&) mutable {
        std::exception_ptr failure;
        auto surface = std::make_shared<render::SurfacePtr>();
        try {
            style.sea = &sea->get();
            *surface = draw_surface(key, *graph, style);
        } catch (...) {
            failure = std::current_exception();
        }
        mailbox_.post([this, key, edition, surface, failure] {
            in_flight_.erase(key);
            if (failure) {
                failure_ = failure;
                cache_.at(key).failed = edition;
                return;
            }
            arrived_.push_back({key, edition, std::move(*surface)});
        });
    });
}

}  // namespace arpent::map

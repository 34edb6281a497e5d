// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/edit_layer.hpp"

#include "app/map/triangulate.hpp"
#include "core/render/icon.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace arpent::map {
namespace {

constexpr render::Color white = render::Color::hex(0xFFFFFF);
constexpr render::Color handle_color = render::Color::hex(0x0B6B63);
constexpr render::Color held_color = render::Color::hex(0xC6252B);

/// The runs of defined places, on the screen.
std::vector<std::vector<ScreenPoint>> runs_of(const Shape& shape, const Camera& camera) {
    std::vector<std::vector<ScreenPoint>> runs(1);
    for (const geo::Location place : shape.places) {
        if (place.is_defined()) {
            runs.back().push_back(camera.to_screen(place));
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    if (shape.kind == Shape::Kind::area && !runs.front().empty()) {
        runs.front().push_back(runs.front().front());
    }
    return runs;
}

void draw_handle(const Handle& handle, ScreenPoint at, double scale, Canvas& canvas) {
    const render::Color color = handle.active ? held_color : handle_color;
    const double grown = (handle.active ? 1.25 : 1) * scale;
    switch (handle.kind) {
        case Handle::Kind::vertex:
            canvas.square(at, 13 * grown, color);
            canvas.square(at, 8 * grown, white);
            break;
        case Handle::Kind::shared:
            canvas.disc(at, 15 * grown, color);
            canvas.disc(at, 9 * grown, white);
            break;
        case Handle::Kind::middle:
            canvas.disc(at, 10 * grown, white);
            canvas.disc(at, 7 * grown, color);
            break;
    }
}

}  // namespace

void EditLayer::set_shapes(std::vector<Shape> shapes) {
    shapes_ = std::move(shapes);
    changed_ = true;
}

void EditLayer::set_handles(std::vector<Handle> handles) {
    handles_ = std::move(handles);
    changed_ = true;
}

void EditLayer::add_fresh(const osm::Graph& graph, std::span<const osm::ElementId> changed) {
    for (const osm::ElementId id : changed) {
        std::ranges::move(fresh_shapes(graph, id), std::back_inserter(fresh_));
    }
    // Areas below lines below points, as on the map.
    std::ranges::stable_sort(fresh_, std::ranges::greater{}, &Shape::kind);
    changed_ = true;
}

void EditLayer::clear_fresh() {
    changed_ = changed_ || !fresh_.empty();
    fresh_.clear();
}

void EditLayer::draw(const Camera& camera, Canvas& canvas) {
    changed_ = false;
    for (const Shape& shape : fresh_) {
        draw_shape(shape, camera, canvas);
    }
    for (const Shape& shape : shapes_) {
        draw_shape(shape, camera, canvas);
    }
    for (const Handle& handle : handles_) {
        draw_handle(handle, camera.to_screen(handle.place), camera.viewport().scale, canvas);
    }
    canvas.flush();
}

void EditLayer::draw_shape(const Shape& shape, const Camera& camera, Canvas& canvas) {
    const double scale = camera.viewport().scale;
    const auto runs = runs_of(shape, camera);
    if (shape.kind == Shape::Kind::point) {
        for (const auto& run : runs) {
            if (!run.empty()) {
                draw_point(shape, run.front(), scale, canvas);
            }
        }
        return;
    }
    if (shape.kind == Shape::Kind::area && shape.fill.a > 0) {
        canvas.triangles(triangulate(runs.front()), shape.fill);
    }
    const double width = shape.width * scale;
    if (shape.casing_width > 0) {
        for (const auto& run : runs) {
            canvas.line(run, {width + 2 * shape.casing_width * scale, 0, shape.casing});
        }
    }
    for (const auto& run : runs) {
        canvas.line(run, {width, shape.dash * scale, shape.color});
    }
}

void EditLayer::draw_point(const Shape& shape, ScreenPoint at, double scale, Canvas& canvas) {
    const double diameter = shape.width * scale;
    if (shape.casing_width > 0) {
        canvas.disc(at, diameter + 2 * shape.casing_width * scale, shape.casing);
    }
    canvas.disc(at, diameter, shape.color);
    if (shape.icon.empty()) {
        return;
    }
    const int size = std::max(8, static_cast<int>(std::lround(diameter * 0.64)));
    const IconKey key{shape.icon, size};
    auto found = icons_.find(key);
    if (found == icons_.end()) {
        // White with straight alpha is not premultiplied, so its colour is taken down to its alpha.
        render::Raster raster = render::rasterise(render::icon(shape.icon), size, white);
        for (std::size_t i = 0; i < raster.rgba.size(); i += 4) {
            std::fill_n(&raster.rgba[i], 3, raster.rgba[i + 3]);
        }
        found = icons_
                    .emplace(key, gl::Texture(gl::Texture::Format::rgba, size, size,
                                              raster.rgba.data(), size * 4))
                    .first;
    }
    const double left = std::round(at.x - size / 2.0);
    const double top = std::round(at.y - size / 2.0);
    canvas.picture(found->second, {left, top, left + size, top + size}, {0, 0, 1, 1}, 1);
}

}  // namespace arpent::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/label_layer.hpp"

#include "app/map/filled_pieces.hpp"
#include "core/render/draw_labels.hpp"

#include <cmath>
#include <utility>

namespace arpent::map {
namespace {

/// Room around the view (units) that a short pan uses up before labels are placed anew.
constexpr double margin_units = 128;

std::vector<ScreenRect> pieces_of(cairo_surface_t* layer) {
    cairo_surface_flush(layer);
    return filled_pieces(cairo_image_surface_get_data(layer), cairo_image_surface_get_width(layer),
                         cairo_image_surface_get_height(layer),
                         cairo_image_surface_get_stride(layer));
}

}  // namespace

void LabelLayer::set_graph(std::shared_ptr<const osm::Graph> graph) {
    graph_ = std::move(graph);
    ++edition_;
    complete_ = false;
    if (!graph_) {
        shown_.reset();
        texture_.reset();
    }
}

LabelLayer::Extent LabelLayer::extent_of(const Camera& camera, std::uint64_t edition) {
    const Camera::Target target = camera.target();
    const Viewport& viewport = camera.viewport();
    const double margin = std::round(margin_units * viewport.scale);
    Extent extent;
    extent.width = viewport.width + 2 * static_cast<int>(margin);
    extent.height = viewport.height + 2 * static_cast<int>(margin);
    extent.zoom = target.zoom;
    extent.scale = viewport.scale;
    extent.edition = edition;
    const double pixels = 512 * std::exp2(target.zoom) * viewport.scale;
    extent.projection = {{target.center.x - extent.width / 2.0 / pixels,
                          target.center.y - extent.height / 2.0 / pixels},
                         pixels};
    return extent;
}

/// Whether a layer of this extent is right for where the camera is going.
bool LabelLayer::serves(const Extent& extent, const Camera& camera) const {
    const Extent ideal = extent_of(camera, edition_);
    const double margin = std::round(margin_units * camera.viewport().scale);
    const double ratio = extent.projection.pixels_per_world / ideal.projection.pixels_per_world;
    const double dx = (extent.projection.origin.x - ideal.projection.origin.x) *
                      ideal.projection.pixels_per_world;
    const double dy = (extent.projection.origin.y - ideal.projection.origin.y) *
                      ideal.projection.pixels_per_world;
    constexpr double same = 1e-6;
    return extent.edition == edition_ && extent.width == ideal.width &&
           extent.height == ideal.height && extent.scale == ideal.scale &&
           std::abs(ratio - 1) < same && std::abs(dx) <= margin && std::abs(dy) <= margin;
}

void LabelLayer::draw(const Camera& camera, Canvas& canvas) {
    if (failure_) {
        std::rethrow_exception(std::exchange(failure_, nullptr));
    }
    take_arrived();
    complete_ = !graph_ || (shown_ && serves(shown_->extent, camera)) ||
                (failed_ && serves(*failed_, camera));
    if (!complete_ && !in_flight_) {
        request(camera);
    }
    if (shown_ && texture_) {
        canvas.pieces(*texture_, place_of(shown_->extent, camera), shown_->pieces);
    }
}

void LabelLayer::take_arrived() {
    if (!arrived_) {
        return;
    }
    shown_ = std::move(arrived_);
    cairo_surface_t* surface = shown_->surface.get();
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    if (texture_ && texture_->width() == shown_->extent.width &&
        texture_->height() == shown_->extent.height) {
        texture_->replace(data, stride);
    } else {
        texture_.emplace(gl::Texture::Format::bgra, shown_->extent.width, shown_->extent.height,
                         data, stride);
    }
    shown_->surface.reset();
}

ScreenRect LabelLayer::place_of(const Extent& extent, const Camera& camera) const {
    const double ratio = camera.world_pixels() / extent.projection.pixels_per_world;
    const geo::WorldPoint middle{
        extent.projection.origin.x + extent.width / 2.0 / extent.projection.pixels_per_world,
        extent.projection.origin.y + extent.height / 2.0 / extent.projection.pixels_per_world};
    const ScreenPoint at = camera.to_screen(middle);
    const double left = std::round(at.x - extent.width / 2.0 * ratio);
    const double top = std::round(at.y - extent.height / 2.0 * ratio);
    return {left, top, left + extent.width * ratio, top + extent.height * ratio};
}

void LabelLayer::request(const Camera& camera) {
    const Extent extent = extent_of(camera, edition_);
    in_flight_ = extent;
    if (!typesetter_) {
        typesetter_ = std::make_shared<render::Typesetter>();
    }
    worker_.post([this, extent, graph = graph_, typesetter = typesetter_](const std::stop_token&) {
        auto placement = std::make_shared<std::unique_ptr<Placement>>();
        std::exception_ptr failure;
        try {
            const render::LabelFrame frame{
                {extent.projection.origin, extent.projection.pixels_per_world / extent.scale},
                extent.width / extent.scale,
                extent.height / extent.scale,
                extent.zoom};
            auto made = std::make_unique<Placement>();
            made->extent = extent;
            made->labels = render::place_labels(*graph, frame, *typesetter);
            made->surface = render::draw_label_layer(made->labels, extent.width, extent.height,
                                                     extent.scale, render::Palette::screen());
            made->pieces = pieces_of(made->surface.get());
            for (render::Label& label : made->labels) {
                label.glyphs = {};
            }
            *placement = std::move(made);
        } catch (...) {
            failure = std::current_exception();
        }
        mailbox_.post([this, placement, failure, extent] {
            in_flight_.reset();
            if (failure) {
                failure_ = failure;
                failed_ = extent;
            } else {
                arrived_ = std::move(*placement);
            }
        });
    });
}

std::vector<VisibleText> LabelLayer::visible_texts(const Camera& camera) const {
    std::vector<VisibleText> texts;
    if (!shown_) {
        return texts;
    }
    const ScreenRect place = place_of(shown_->extent, camera);
    const double ratio =
        camera.world_pixels() / shown_->extent.projection.pixels_per_world * shown_->extent.scale;
    const Viewport& viewport = camera.viewport();
    for (const render::Label& label : shown_->labels) {
        const render::Rect bounds = label.text_bounds();
        const ScreenRect rect{place.left + bounds.left * ratio, place.top + bounds.top * ratio,
                              place.left + bounds.right * ratio, place.top + bounds.bottom * ratio};
        const ScreenPoint middle{(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2};
        if (!label.text.empty() && middle.x >= 0 && middle.x <= viewport.width && middle.y >= 0 &&
            middle.y <= viewport.height) {
            texts.push_back({label.text, rect, label.element});
        }
    }
    return texts;
}

}  // namespace arpent::map

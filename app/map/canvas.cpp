// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/canvas.hpp"

#include <epoxy/gl.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace arpent::map {
namespace {

constexpr std::array picture_layout{
    gl::Attribute{0, 2, false, offsetof(PictureVertex, x)},
    gl::Attribute{1, 2, false, offsetof(PictureVertex, u)},
    gl::Attribute{2, 1, false, offsetof(PictureVertex, strength)},
};

constexpr std::array stroke_layout{
    gl::Attribute{0, 2, false, offsetof(StrokeVertex, x)},
    gl::Attribute{1, 4, false, offsetof(StrokeVertex, from_x)},
    gl::Attribute{2, 4, false, offsetof(StrokeVertex, half_width)},
    gl::Attribute{3, 4, true, offsetof(StrokeVertex, color)},
};

constexpr std::array<std::uint32_t, 6> quad{0, 1, 2, 0, 2, 3};

float single(double value) { return static_cast<float>(value); }

std::array<PictureVertex, 4> corners(const ScreenRect& to, const ScreenRect& from, float strength) {
    const auto corner = [&](double x, double y, double u, double v) {
        return PictureVertex{single(x), single(y), single(u), single(v), strength};
    };
    return {corner(to.left, to.top, from.left, from.top),
            corner(to.right, to.top, from.right, from.top),
            corner(to.right, to.bottom, from.right, from.bottom),
            corner(to.left, to.bottom, from.left, from.bottom)};
}

/// Whether each of the picture's pixels comes to lie on one of the screen's.
bool is_one_to_one(const gl::Texture& texture, const ScreenRect& to, const ScreenRect& from) {
    constexpr double tolerance = 1e-3;
    const auto whole = [](double value) { return std::abs(value - std::round(value)) < tolerance; };
    const double wide = (from.right - from.left) * texture.width();
    const double high = (from.bottom - from.top) * texture.height();
    return std::abs(to.right - to.left - wide) < tolerance &&
           std::abs(to.bottom - to.top - high) < tolerance && whole(to.left) && whole(to.top) &&
           whole(from.left * texture.width()) && whole(from.top * texture.height());
}

}  // namespace

Canvas::Canvas()
    : pictures_(sizeof(PictureVertex), picture_layout),
      strokes_(sizeof(StrokeVertex), stroke_layout) {}

void Canvas::begin(const Viewport& viewport) {
    viewport_ = viewport;
    const int bottom = viewport.framebuffer_height - viewport.y - viewport.height;
    glViewport(viewport.x, bottom, viewport.width, viewport.height);
    glEnable(GL_SCISSOR_TEST);
    glScissor(viewport.x, bottom, viewport.width, viewport.height);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);
}

void Canvas::end() {
    flush();
    glDisable(GL_SCISSOR_TEST);
    glUseProgram(0);
}

void Canvas::fill(const render::Color& color) {
    constexpr float full = 255;
    glClearColor(color.r / full, color.g / full, color.b / full, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Canvas::picture(const gl::Texture& texture, const ScreenRect& to, const ScreenRect& from,
                     float strength) {
    draw_picture(texture, !is_one_to_one(texture, to, from), corners(to, from, strength), quad);
}

void Canvas::pieces(const gl::Texture& texture, const ScreenRect& to,
                    std::span<const ScreenRect> pieces) {
    std::vector<PictureVertex> vertices;
    std::vector<std::uint32_t> indices;
    const double wide = to.right - to.left;
    const double high = to.bottom - to.top;
    for (const ScreenRect& piece : pieces) {
        const ScreenRect place{to.left + piece.left * wide, to.top + piece.top * high,
                               to.left + piece.right * wide, to.top + piece.bottom * high};
        for (const std::uint32_t index : quad) {
            indices.push_back(static_cast<std::uint32_t>(vertices.size()) + index);
        }
        const auto four = corners(place, piece, 1);
        vertices.insert(vertices.end(), four.begin(), four.end());
    }
    draw_picture(texture, !is_one_to_one(texture, to, {0, 0, 1, 1}), vertices, indices);
}

void Canvas::picture(const gl::Texture& texture, std::span<const PictureVertex> vertices,
                     std::span<const std::uint32_t> indices) {
    draw_picture(texture, true, vertices, indices);
}

void Canvas::draw_picture(const gl::Texture& texture, bool smooth,
                          std::span<const PictureVertex> vertices,
                          std::span<const std::uint32_t> indices) {
    flush();
    picture_program_.use();
    picture_program_.set("viewport", single(viewport_.width), single(viewport_.height));
    picture_program_.set("picture", 0);
    texture.bind(smooth);
    pictures_.draw_triangles(vertices, indices);
}

void Canvas::segment(ScreenPoint from, ScreenPoint to, double half_width, Kind kind, double before,
                     const Line& line) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const double reach = half_width + 1;
    // Along and across, as long as the reach; a disc has no direction of its own.
    const double ax = length > 0 ? (to.x - from.x) / length * reach : reach;
    const double ay = length > 0 ? (to.y - from.y) / length * reach : 0;
    const auto first = static_cast<std::uint32_t>(vertices_.size());
    const auto add = [&](double x, double y) {
        vertices_.push_back({single(x), single(y), single(from.x), single(from.y), single(to.x),
                             single(to.y), single(half_width), single(static_cast<int>(kind)),
                             single(before), single(line.dash), line.color});
    };
    add(from.x - ax + ay, from.y - ay - ax);
    add(to.x + ax + ay, to.y + ay - ax);
    add(to.x + ax - ay, to.y + ay + ax);
    add(from.x - ax - ay, from.y - ay + ax);
    for (const std::uint32_t index : quad) {
        indices_.push_back(first + index);
    }
}

void Canvas::line(std::span<const ScreenPoint> points, const Line& line) {
    double before = 0;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        segment(points[i], points[i + 1], line.width / 2, Kind::round, before, line);
        before += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
    }
}

void Canvas::disc(ScreenPoint center, double diameter, render::Color color) {
    segment(center, center, diameter / 2, Kind::round, 0, {diameter, 0, color});
}

void Canvas::square(ScreenPoint center, double side, render::Color color) {
    segment(center, center, side / 2, Kind::square, 0, {side, 0, color});
}

void Canvas::triangles(std::span<const ScreenPoint> corners, render::Color color) {
    for (const ScreenPoint corner : corners) {
        StrokeVertex vertex;
        vertex.x = single(corner.x);
        vertex.y = single(corner.y);
        vertex.kind = single(static_cast<int>(Kind::fill));
        vertex.color = color;
        indices_.push_back(static_cast<std::uint32_t>(vertices_.size()));
        vertices_.push_back(vertex);
    }
}

void Canvas::flush() {
    if (indices_.empty()) {
        return;
    }
    stroke_program_.use();
    stroke_program_.set("viewport", single(viewport_.width), single(viewport_.height));
    strokes_.draw_triangles(std::span<const StrokeVertex>(vertices_),
                            std::span<const std::uint32_t>(indices_));
    vertices_.clear();
    indices_.clear();
}

}  // namespace arpent::map

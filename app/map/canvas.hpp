// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/program.hpp"
#include "app/gl/texture.hpp"
#include "app/gl/vertex_stream.hpp"
#include "app/map/screen.hpp"
#include "core/render/color.hpp"

#include <span>
#include <vector>

namespace arpent::map {

/// A corner of a picture's piece: where on the screen, where in the picture (0 to 1 from its top
/// left corner), and how strong it is shown (0 to 1).
struct PictureVertex {
    float x = 0;
    float y = 0;
    float u = 0;
    float v = 0;
    float strength = 1;
};

/// A corner of a stroke's piece, as shaders/stroke.vert reads it.
struct StrokeVertex {
    float x = 0;
    float y = 0;
    float from_x = 0;
    float from_y = 0;
    float to_x = 0;
    float to_y = 0;
    float half_width = 0;
    float kind = 0;
    float before = 0;
    float dash = 0;
    render::Color color;
};

/// What the layers of the map draw on: pictures and strokes in pixels of the viewport.
class Canvas {
public:
    Canvas();

    /// Sets up GL for the viewport: premultiplied blending, scissor, no depth.
    void begin(const Viewport& viewport);
    /// Undoes what would surprise others (the scissor).
    void end();

    void fill(const render::Color& color);
    void picture(const gl::Texture& texture, const ScreenRect& to, const ScreenRect& from,
                 float strength);
    /// Parts of a picture (shares of it), each where it belongs when the whole lies at `to`.
    void pieces(const gl::Texture& texture, const ScreenRect& to,
                std::span<const ScreenRect> pieces);
    void picture(const gl::Texture& texture, std::span<const PictureVertex> vertices,
                 std::span<const std::uint32_t> indices);

    /// Strokes are gathered and drawn together by flush(), in the order they came.
    struct Line {
        double width = 1;
        double dash = 0;
        render::Color color;
    };
    void line(std::span<const ScreenPoint> points, const Line& line);
    void disc(ScreenPoint center, double diameter, render::Color color);
    void square(ScreenPoint center, double side, render::Color color);
    void triangles(std::span<const ScreenPoint> corners, render::Color color);
    void flush();

private:
    enum class Kind { round = 0, square = 1, fill = 2 };
    void segment(ScreenPoint from, ScreenPoint to, double half_width, Kind kind, double before,
                 const Line& line);
    void draw_picture(const gl::Texture& texture, bool smooth,
                      std::span<const PictureVertex> vertices,
                      std::span<const std::uint32_t> indices);

    Viewport viewport_;
    gl::Program picture_program_{"picture"};
    gl::Program stroke_program_{"stroke"};
    gl::VertexStream pictures_;
    gl::VertexStream strokes_;
    std::vector<StrokeVertex> vertices_;
    std::vector<std::uint32_t> indices_;
};

}  // namespace arpent::map

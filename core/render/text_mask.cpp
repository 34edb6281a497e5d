// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/text_mask.hpp"

#include "core/render/cairo.hpp"

#include <cmath>

namespace arpent::render {
namespace {

constexpr int margin = 3;  // ink may reach out of its line

void trace(cairo_t* cr, const Glyph& glyph, Point origin) {
    const double x = origin.x + glyph.at.x;
    const double y = origin.y + glyph.at.y;
    for (const PathStep& step : *glyph.outline) {
        const auto& [a, b, c] = step.points;
        switch (step.kind) {
            case PathStep::Kind::move: cairo_move_to(cr, x + a.x, y + a.y); break;
            case PathStep::Kind::line: cairo_line_to(cr, x + a.x, y + a.y); break;
            case PathStep::Kind::curve:
                cairo_curve_to(cr, x + a.x, y + a.y, x + b.x, y + b.y, x + c.x, y + c.y);
                break;
            case PathStep::Kind::close: cairo_close_path(cr); break;
        }
    }
}

}  // namespace

MaskFrame mask_frame(const ShapedText& text) {
    const int top = static_cast<int>(std::floor(text.top)) - margin;
    return {-margin, top, static_cast<int>(std::ceil(text.width)) + 2 * margin,
            static_cast<int>(std::ceil(text.bottom)) + margin - top};
}

Raster rasterise(const ShapedText& text) {
    const MaskFrame frame = mask_frame(text);
    const SurfacePtr surface = make_surface(CAIRO_FORMAT_A8, frame.width, frame.height);
    {
        const ContextPtr cr = make_context(surface.get());
        for (const Glyph& glyph : text.glyphs) {
            trace(cr.get(), glyph,
                  {static_cast<double>(-frame.left), static_cast<double>(-frame.top)});
        }
        cairo_fill(cr.get());
    }
    return colored(surface.get(), Color::hex(0xFFFFFF));
}

}  // namespace arpent::render

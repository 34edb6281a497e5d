// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/draw_labels.hpp"

#include "core/render/dilate.hpp"
#include "core/render/icon.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace arpent::render {
namespace {

constexpr double halo_units = 1.8;

void trace_glyph(cairo_t* cr, const PlacedGlyph& glyph) {
    const double cos = std::cos(glyph.angle);
    const double sin = std::sin(glyph.angle);
    const auto place = [&](Point p) {
        return Point{glyph.at.x + cos * p.x - sin * p.y, glyph.at.y + sin * p.x + cos * p.y};
    };
    for (const PathStep& step : *glyph.outline) {
        const Point a = place(step.points[0]);
        switch (step.kind) {
            case PathStep::Kind::move: cairo_move_to(cr, a.x, a.y); break;
            case PathStep::Kind::line: cairo_line_to(cr, a.x, a.y); break;
            case PathStep::Kind::curve: {
                const Point b = place(step.points[1]);
                const Point c = place(step.points[2]);
                cairo_curve_to(cr, a.x, a.y, b.x, b.y, c.x, c.y);
                break;
            }
            case PathStep::Kind::close: cairo_close_path(cr); break;
        }
    }
}

void trace_text(cairo_t* cr, const Label& label) {
    cairo_new_path(cr);
    for (const PlacedGlyph& glyph : label.glyphs) {
        trace_glyph(cr, glyph);
    }
}

void draw_icon(cairo_t* cr, const Label& label) {
    if (label.icon == "dot") {
        cairo_new_path(cr);
        cairo_arc(cr, label.icon_at.x, label.icon_at.y, label.icon_size / 2, 0,
                  2 * std::numbers::pi);
        cairo_fill(cr);
    } else if (!label.icon.empty()) {
        icon(label.icon)
            .draw(cr, label.icon_at.x - label.icon_size / 2, label.icon_at.y - label.icon_size / 2,
                  label.icon_size);
    }
}

Mask copy_mask(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Mask mask{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    mask.pixels.resize(static_cast<std::size_t>(mask.width) * mask.height);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < mask.height; ++y) {
        std::memcpy(&mask.pixels[static_cast<std::size_t>(y) * mask.width],
                    data + static_cast<std::ptrdiff_t>(y) * stride,
                    static_cast<std::size_t>(mask.width));
    }
    return mask;
}

void paint_mask(cairo_surface_t* layer, const Mask& mask, Color color) {
    cairo_surface_flush(layer);
    unsigned char* data = cairo_image_surface_get_data(layer);
    const int stride = cairo_image_surface_get_stride(layer);
    for (int y = 0; y < mask.height; ++y) {
        auto* row =
            reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        const std::uint8_t* from = &mask.pixels[static_cast<std::size_t>(y) * mask.width];
        for (int x = 0; x < mask.width; ++x) {
            // Thin strokes cover no pixel wholly: without more, their halo would be too weak.
            const std::uint32_t a = std::min(255U, from[x] * 3U / 2U);
            row[x] = (a << 24U) | ((color.r * a / 255U) << 16U) | ((color.g * a / 255U) << 8U) |
                     (color.b * a / 255U);
        }
    }
    cairo_surface_mark_dirty(layer);
}

/// Fills texts and pictures; the letters of one ink together.
void fill_labels(cairo_t* cr, std::span<const Label> labels, const Palette* palette) {
    for (const Label& label : labels) {
        if (palette != nullptr) {
            set_color(cr, (*palette)[label.icon_ink]);
        }
        draw_icon(cr, label);
        if (palette != nullptr) {
            set_color(cr, (*palette)[label.ink]);
        }
        trace_text(cr, label);
        cairo_fill(cr);
    }
}

}  // namespace

void draw_labels(cairo_t* cr, std::span<const Label> labels, const Palette& palette) {
    cairo_save(cr);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(cr, 2 * halo_units);
    set_color(cr, palette[Ink::halo]);
    for (const Label& label : labels) {
        trace_text(cr, label);
        cairo_stroke(cr);
        if (label.icon_size > 0) {
            cairo_arc(cr, label.icon_at.x, label.icon_at.y, label.icon_size * 0.6, 0,
                      2 * std::numbers::pi);
            cairo_fill(cr);
        }
    }
    fill_labels(cr, labels, &palette);
    cairo_restore(cr);
}

SurfacePtr draw_label_layer(std::span<const Label> labels, int width, int height, double scale,
                            const Palette& palette) {
    SurfacePtr layer = make_surface(CAIRO_FORMAT_ARGB32, width, height);
    {
        const SurfacePtr letters = make_surface(CAIRO_FORMAT_A8, width, height);
        const ContextPtr cr = make_context(letters.get());
        cairo_scale(cr.get(), scale, scale);
        fill_labels(cr.get(), labels, nullptr);
        const int radius = std::clamp(static_cast<int>(std::lround(halo_units * scale)), 1, 8);
        paint_mask(layer.get(), dilated(copy_mask(letters.get()), radius), palette[Ink::halo]);
    }
    const ContextPtr cr = make_context(layer.get());
    cairo_scale(cr.get(), scale, scale);
    fill_labels(cr.get(), labels, &palette);
    return layer;
}

}  // namespace arpent::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/cairo.hpp"

#include "core/base/error.hpp"

namespace arpent::render {

SurfacePtr make_surface(cairo_format_t format, int width, int height) {
    SurfacePtr surface(cairo_image_surface_create(format, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        throw Error("error.out_of_memory");
    }
    return surface;
}

ContextPtr make_context(cairo_surface_t* surface) {
    ContextPtr context(cairo_create(surface));
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) {
        throw Error("error.out_of_memory");
    }
    return context;
}

void set_color(cairo_t* cr, Color color) {
    constexpr double full = 255.0;
    cairo_set_source_rgba(cr, color.r / full, color.g / full, color.b / full, color.a / full);
}

}  // namespace arpent::render

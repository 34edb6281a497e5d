// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/color.hpp"

#include <cairo.h>

#include <memory>

namespace arpent::render {

struct SurfaceDeleter {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;

struct ContextDeleter {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using ContextPtr = std::unique_ptr<cairo_t, ContextDeleter>;

/// A transparent picture in memory. Throws Error (error.out_of_memory) when cairo has none.
SurfacePtr make_surface(cairo_format_t format, int width, int height);
ContextPtr make_context(cairo_surface_t* surface);

void set_color(cairo_t* cr, Color color);

}  // namespace arpent::render

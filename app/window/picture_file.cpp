// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picture_file.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/render/cairo.hpp"

#include <epoxy/gl.h>

#include <cstdint>
#include <cstring>
#include <vector>

namespace arpent::window {

void write_framebuffer(const std::filesystem::path& file, int width, int height) {
    const auto row_bytes = static_cast<std::size_t>(width) * 4;
    std::vector<std::uint8_t> pixels(row_bytes * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    // Cairo's RGB24 is 0xXXRRGGBB in the machine's order, which is what this asks for.
    glReadPixels(0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels.data());
    const render::SurfacePtr surface = render::make_surface(CAIRO_FORMAT_RGB24, width, height);
    cairo_surface_flush(surface.get());
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        const std::size_t from = (static_cast<std::size_t>(height) - 1 - y) * row_bytes;
        std::memcpy(data + y * stride, pixels.data() + from, row_bytes);
    }
    cairo_surface_mark_dirty(surface.get());
    AtomicFile target(file);
    if (cairo_surface_write_to_png(surface.get(), target.path().c_str()) != CAIRO_STATUS_SUCCESS) {
        throw Error("error.cannot_write", {{"file", file.string()}});
    }
    target.commit();
}

}  // namespace arpent::window

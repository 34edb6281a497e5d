// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/map/window.hpp"

#include "core/render/cairo.hpp"

#include <SDL.h>
#include <epoxy/gl.h>

#include <array>
#include <thread>

namespace arpent::test {

Window::Window(int width, int height) : width_(width), height_(height) {
    SDL_SetHint(SDL_HINT_VIDEODRIVER, "offscreen");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    auto* window = SDL_CreateWindow("test", 0, 0, width, height, SDL_WINDOW_OPENGL);
    window_ = window;
    context_ = window != nullptr ? SDL_GL_CreateContext(window) : nullptr;
}

Window::~Window() {
    if (context_ != nullptr) {
        SDL_GL_DeleteContext(context_);
    }
    if (window_ != nullptr) {
        SDL_DestroyWindow(static_cast<SDL_Window*>(window_));
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

render::Color Window::pixel(int x, int y) const {
    std::array<std::uint8_t, 4> rgba{};
    glReadPixels(x, height_ - 1 - y, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    return {rgba[0], rgba[1], rgba[2], 255};
}

void Window::save(const char* png) const {
    const auto surface = render::make_surface(CAIRO_FORMAT_RGB24, width_, height_);
    cairo_surface_flush(surface.get());
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < height_; ++y) {
        glReadPixels(0, height_ - 1 - y, width_, 1, GL_BGRA, GL_UNSIGNED_BYTE,
                     data + static_cast<std::ptrdiff_t>(y) * stride);
    }
    cairo_surface_mark_dirty(surface.get());
    cairo_surface_write_to_png(surface.get(), png);
}

int settle(map::MapView& view) {
    constexpr int most_frames = 3000;
    for (int frame = 0; frame < most_frames; ++frame) {
        view.draw(map::Clock::now());
        if (view.is_settled()) {
            return frame + 1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return -1;
}

}  // namespace arpent::test

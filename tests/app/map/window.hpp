// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "core/render/color.hpp"

#include <memory>

namespace arpent::test {

/// A window without a screen, for tests that draw; absent() where the machine has no GL at all.
class Window {
public:
    Window(int width, int height);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool absent() const { return context_ == nullptr; }
    map::Viewport viewport() const { return {0, 0, width_, height_, height_, 1}; }
    /// What the last frame shows at a place, y from the top.
    render::Color pixel(int x, int y) const;
    void save(const char* png) const;

private:
    int width_;
    int height_;
    void* window_ = nullptr;
    void* context_ = nullptr;
};

/// Draws frames until nothing is left to do; the number of frames, or -1 when it never settles.
int settle(map::MapView& view);

}  // namespace arpent::test

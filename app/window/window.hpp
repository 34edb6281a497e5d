// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <functional>
#include <memory>
#include <string>

struct SDL_Window;

namespace arpent::window {

struct WindowOptions {
    int width = 1366;
    int height = 768;
    bool fullscreen = false;
    bool software = false;  ///< draw without a graphics card
};

/// The one window: SDL, its GL 3.3 core context, ImGui, and the widgets' Ui. Made and destroyed on
/// the main thread.
class Window {
public:
    /// Throws Error: error.no_display, error.no_gl.
    explicit Window(const WindowOptions& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    ui::Ui& ui() { return *ui_; }
    const ui::Ui& ui() const { return *ui_; }
    SDL_Window* handle() { return window_; }
    ui::Size pixels() const;
    void set_title(const std::string& title);
    void toggle_fullscreen();
    void show_cursor(ui::Cursor cursor);

    /// Before widgets: uploads new fonts, clears the framebuffer to the ground's colour.
    void begin_frame(const ui::Input& input, double seconds_since_last);
    /// After the widgets: draws them above what was drawn into the framebuffer.
    void finish_drawing();
    /// Shows the frame.
    void present();

private:
    void open(const WindowOptions& options);
    void open_imgui();

    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    std::unique_ptr<ui::Ui> ui_;
    std::string title_;
    ui::Cursor shown_cursor_ = ui::Cursor::arrow;
};

/// Ends the window's sleep so that it draws a frame. Any thread; a no-op without a window.
void wake();

}  // namespace arpent::window

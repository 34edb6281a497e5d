// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window.hpp"

#include "app/ui/mask_textures.hpp"
#include "app/window/wake_event.hpp"
#include "core/base/error.hpp"

#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <epoxy/gl.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace arpent::window {

namespace {

const char* clipboard_text(void* /*user*/) {
    static std::string kept;  // ImGui reads it before it asks again
    char* text = SDL_GetClipboardText();
    kept = text != nullptr ? text : "";
    SDL_free(text);
    return kept.c_str();
}

void set_clipboard_text(void* /*user*/, const char* text) { SDL_SetClipboardText(text); }

SDL_SystemCursor system_cursor(ui::Cursor cursor) {
    switch (cursor) {
        case ui::Cursor::hand: return SDL_SYSTEM_CURSOR_HAND;
        case ui::Cursor::text: return SDL_SYSTEM_CURSOR_IBEAM;
        case ui::Cursor::crosshair: return SDL_SYSTEM_CURSOR_CROSSHAIR;
        case ui::Cursor::move: return SDL_SYSTEM_CURSOR_SIZEALL;
        case ui::Cursor::arrow: break;
    }
    return SDL_SYSTEM_CURSOR_ARROW;
}

// Cursors live until SDL_Quit, which frees them.
SDL_Cursor* cursor_of(ui::Cursor cursor) {
    static std::array<SDL_Cursor*, 5> cursors{};
    SDL_Cursor*& made = cursors[static_cast<std::size_t>(cursor)];
    if (made == nullptr) {
        made = SDL_CreateSystemCursor(system_cursor(cursor));
    }
    return made;
}

/// Gives the letters' texture the order of colours that the screen has: software drawing is then a
/// quarter faster. Letters are white, so the bytes are the same. Their copy here is let go of.
void turn_letters() {
    ImFontAtlas& letters = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    letters.GetTexDataAsRGBA32(&pixels, &width, &height);
    const auto texture = static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(letters.TexID));
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, pixels);
    letters.ClearTexData();
}

}  // namespace

Window::Window(const WindowOptions& options) {
    if (options.software) {
        ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    }
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        throw Error("error.no_display", {{"reason", SDL_GetError()}});
    }
    try {
        open(options);
        open_imgui();
    } catch (...) {
        SDL_Quit();
        throw;
    }
}

void Window::open(const WindowOptions& options) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (options.fullscreen) {
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    }
    window_ = SDL_CreateWindow("Arpent", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                               options.width, options.height, flags);
    if (window_ == nullptr) {
        throw Error("error.no_display", {{"reason", SDL_GetError()}});
    }
    SDL_SetWindowMinimumSize(window_, 640, 400);
    context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) {
        throw Error("error.no_gl", {{"reason", SDL_GetError()}});
    }
    // Software drawing has no screen to wait for.
    SDL_GL_SetSwapInterval(options.software ? 0 : 1);
    SDL_EventState(SDL_DROPFILE, SDL_ENABLE);
    SDL_StartTextInput();
}

void Window::open_imgui() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // an idle window draws nothing
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.GetClipboardTextFn = clipboard_text;
    io.SetClipboardTextFn = set_clipboard_text;
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ui::allow_mask_textures();
    ui_ = std::make_unique<ui::Ui>();
}

Window::~Window() {
    ui_.reset();
    ui::forget_mask_textures();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
    SDL_GL_DeleteContext(context_);
    SDL_DestroyWindow(window_);
    SDL_Quit();
}

ui::Size Window::pixels() const {
    int w = 0;
    int h = 0;
    SDL_GL_GetDrawableSize(window_, &w, &h);
    return {static_cast<float>(w), static_cast<float>(h)};
}

void Window::set_title(const std::string& title) {
    if (title != title_) {
        title_ = title;
        SDL_SetWindowTitle(window_, title.c_str());
    }
}

void Window::toggle_fullscreen() {
    const bool full = (SDL_GetWindowFlags(window_) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    SDL_SetWindowFullscreen(window_, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::show_cursor(ui::Cursor cursor) {
    if (cursor != shown_cursor_) {
        shown_cursor_ = cursor;
        SDL_SetCursor(cursor_of(cursor));
    }
}

void Window::begin_frame(const ui::Input& input, double seconds_since_last) {
    const ui::Size size = pixels();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {size.w, size.h};
    io.DeltaTime = static_cast<float>(std::max(1e-4, seconds_since_last));
    const bool new_letters = ui_->prepare();
    if (new_letters) {
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
    }
    ImGui_ImplOpenGL3_NewFrame();  // makes what is lacking
    if (new_letters) {
        turn_letters();
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, static_cast<int>(size.w), static_cast<int>(size.h));
    glClearColor(0xF5 / 255.0F, 0xF1 / 255.0F, 0xE8 / 255.0F, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ui_->begin(input, size);
}

void Window::finish_drawing() { ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData()); }

void Window::present() { SDL_GL_SwapWindow(window_); }

}  // namespace arpent::window

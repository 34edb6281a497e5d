// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/event_reader.hpp"

#include "app/window/wake_event.hpp"

#include <SDL.h>
#include <imgui.h>

#include <chrono>

namespace arpent::window {

namespace {

// ImGui's places for the keys it knows, by the letter they write: its backend goes by scancode,
// which finds Ctrl+A under Q on AZERTY.
int imgui_slot(SDL_Keycode symbol) {
    ImGuiIO& io = ImGui::GetIO();
    struct Pair {
        SDL_Keycode symbol;
        ImGuiKey key;
    };
    static constexpr Pair pairs[] = {
        {SDLK_LEFT, ImGuiKey_LeftArrow},
        {SDLK_RIGHT, ImGuiKey_RightArrow},
        {SDLK_UP, ImGuiKey_UpArrow},
        {SDLK_DOWN, ImGuiKey_DownArrow},
        {SDLK_HOME, ImGuiKey_Home},
        {SDLK_END, ImGuiKey_End},
        {SDLK_DELETE, ImGuiKey_Delete},
        {SDLK_BACKSPACE, ImGuiKey_Backspace},
        {SDLK_RETURN, ImGuiKey_Enter},
        {SDLK_KP_ENTER, ImGuiKey_KeyPadEnter},
        {SDLK_ESCAPE, ImGuiKey_Escape},
        {SDLK_a, ImGuiKey_A},
        {SDLK_c, ImGuiKey_C},
        {SDLK_v, ImGuiKey_V},
        {SDLK_x, ImGuiKey_X},
        {SDLK_y, ImGuiKey_Y},
        {SDLK_z, ImGuiKey_Z},
    };
    for (const Pair& pair : pairs) {
        if (pair.symbol == symbol) {
            io.KeyMap[pair.key] = pair.key;
            return pair.key;
        }
    }
    return -1;
}

bool is_modifier(SDL_Keycode symbol) {
    return symbol == SDLK_LCTRL || symbol == SDLK_RCTRL || symbol == SDLK_LSHIFT ||
           symbol == SDLK_RSHIFT || symbol == SDLK_LALT || symbol == SDLK_RALT ||
           symbol == SDLK_MODE || symbol == SDLK_LGUI || symbol == SDLK_RGUI;
}

}  // namespace

ui::Point EventReader::to_pixels(int x, int y) const {
    int w = 1;
    int h = 1;
    int pixels_w = 1;
    int pixels_h = 1;
    SDL_GetWindowSize(window_, &w, &h);
    SDL_GL_GetDrawableSize(window_, &pixels_w, &pixels_h);
    return {static_cast<float>(x) * static_cast<float>(pixels_w) / static_cast<float>(w),
            static_cast<float>(y) * static_cast<float>(pixels_h) / static_cast<float>(h)};
}

double EventReader::now() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

ui::Input EventReader::read() {
    input_.pressed = input_.released = input_.right_pressed = false;
    input_.wheel = 0;
    input_.keys.clear();
    input_.drops.clear();
    button_changed_ = key_changed_ = took_any_ = false;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        waiting_.push_back(event);
    }
    while (!waiting_.empty() && take(waiting_.front())) {
        waiting_.pop_front();
        took_any_ = true;
    }
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {input_.pointer.x, input_.pointer.y};
    input_.ctrl = io.KeyCtrl;
    input_.shift = io.KeyShift;
    input_.alt = io.KeyAlt;
    input_.now = now();
    return input_;
}

bool EventReader::wants_fullscreen() {
    const bool wanted = fullscreen_;
    fullscreen_ = false;
    return wanted;
}

bool EventReader::take(const SDL_Event& event) {
    switch (event.type) {
        case SDL_QUIT: quit_ = true; break;
        case SDL_MOUSEMOTION:
            if (button_changed_) {
                return false;  // the press belongs to the place where it happened
            }
            input_.pointer = to_pixels(event.motion.x, event.motion.y);
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return take_button(event.button);
        case SDL_MOUSEWHEEL:
            input_.wheel += event.wheel.preciseY != 0 ? event.wheel.preciseY
                                                      : static_cast<float>(event.wheel.y);
            break;
        case SDL_KEYDOWN:
        case SDL_KEYUP: return take_key(event.key);
        case SDL_TEXTINPUT:
            // What writes is no command: ImGui drops letters while it believes Ctrl held.
            ImGui::GetIO().KeyCtrl = ImGui::GetIO().KeyAlt = false;
            ImGui::GetIO().AddInputCharactersUTF8(event.text.text);
            break;
        case SDL_DROPFILE: take_drop(event); break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE && !input_.down) {
                input_.pointer = {-1, -1};
            }
            break;
        default:
            if (event.type == wake_event()) {
                awake();
            }
    }
    return true;
}

bool EventReader::take_button(const SDL_MouseButtonEvent& event) {
    if (button_changed_) {
        return false;
    }
    const bool down = event.type == SDL_MOUSEBUTTONDOWN;
    input_.pointer = to_pixels(event.x, event.y);
    if (event.button == SDL_BUTTON_LEFT) {
        button_changed_ = true;
        input_.down = down;
        input_.pressed = down;
        input_.released = !down;
        input_.clicks = down ? event.clicks : input_.clicks;
        ImGui::GetIO().MouseDown[0] = down;
        SDL_CaptureMouse(down ? SDL_TRUE : SDL_FALSE);
    } else if (event.button == SDL_BUTTON_RIGHT) {
        button_changed_ = true;
        input_.right_pressed = down;
    }
    return true;
}

bool EventReader::take_key(const SDL_KeyboardEvent& event) {
    const bool down = event.type == SDL_KEYDOWN;
    const SDL_Keycode symbol = event.keysym.sym;
    ImGuiIO& io = ImGui::GetIO();
    if (key_changed_ && !is_modifier(symbol)) {
        return false;
    }
    const Uint16 held = event.keysym.mod;
    io.KeyCtrl = (held & KMOD_CTRL) != 0;
    io.KeyShift = (held & KMOD_SHIFT) != 0;
    io.KeyAlt = (held & KMOD_LALT) != 0;  // AltGr writes letters
    if (is_modifier(symbol)) {
        return true;
    }
    key_changed_ = true;
    if (const int slot = imgui_slot(symbol); slot >= 0) {
        io.KeysDown[slot] = down;
    }
    if (down) {
        input_.keys.push_back({symbol, io.KeyCtrl, io.KeyShift, io.KeyAlt});
        fullscreen_ = fullscreen_ || (symbol == SDLK_F11 && event.repeat == 0);
    }
    return true;
}

void EventReader::take_drop(const SDL_Event& event) {
    if (event.drop.file != nullptr) {
        input_.drops.emplace_back(event.drop.file);
        SDL_free(event.drop.file);
    }
}

}  // namespace arpent::window

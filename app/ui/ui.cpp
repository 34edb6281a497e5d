// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/ui.hpp"

#include "app/ui/mask_textures.hpp"

#include <SDL_keycode.h>
#include <imgui_internal.h>

#include <algorithm>

namespace arpent::ui {

namespace {

constexpr double tooltip_delay = 0.5;

Id hash(Id seed, std::string_view text) {
    for (const char c : text) {  // FNV-1a
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return seed;
}

}  // namespace

Ui::Ui() = default;
Ui::~Ui() = default;

bool Ui::prepare() {
    trim_mask_textures();
    if (wanted_scale_) {
        set_scale(*wanted_scale_);
        wanted_scale_.reset();
    }
    return fonts_.update();
}

void Ui::change_scale(float scale) {
    wanted_scale_ = scale;
    request_frame();
}

void Ui::begin(const Input& input, Size screen) {
    input_ = input;
    screen_ = {0, 0, screen.w, screen.h};
    now_ = input.now;
    wait_.reset();
    cursor_ = Cursor::arrow;
    tooltip_.reset();
    drawing_.clear();
    repeated_.clear();
    scopes_ = {0xCBF29CE484222325ULL};
    clips_ = {screen_};
    layer_ = 0;
    top_layer_ = top_layer_drawn_;
    top_layer_drawn_ = 0;
    typing_before_ = typing_;
    typing_ = 0;
    move_focus();
    const Widget* under = shown_.at(input_.pointer);
    hot_ = under != nullptr && under->enabled ? under->id : 0;

    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({screen.w, screen.h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("arpent", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar(2);
    draw_ = ImGui::GetWindowDrawList();
}

void Ui::end() {
    draw_tooltip();
    ImGui::End();
    ImGui::Render();
    if (input_.released) {
        active_ = 0;
    }
    if (focus_ != 0 && drawing_.find(focus_) == nullptr) {
        focus_ = 0;  // what had it is gone
    }
    if (top_layer_drawn_ != top_layer_) {
        focus_ = 0;
        request_frame();
    }
    std::swap(shown_, drawing_);
    focus_moved_ = false;
    // What appears under a resting pointer has to know it.
    const Widget* under = shown_.at(input_.pointer);
    if ((under != nullptr && under->enabled ? under->id : 0) != hot_) {
        request_frame();
    }
}

void Ui::abandon() {
    ImGui::ErrorCheckEndFrameRecover(nullptr);
    ImGui::EndFrame();
    active_ = 0;
    wait_ = 0;
}

namespace {

// Where the keyboard stops on a layer, as it was drawn; or only where each bar, column or card
// begins, or where in it the focus is.
std::vector<Id> stops(const Registry& shown, int layer, bool only_parts, Id focus) {
    std::vector<Id> order;
    bool begins = true;
    for (const Widget& widget : shown.widgets()) {
        begins = begins || widget.kind == Widget::Kind::surface;
        const bool stop = widget.kind == Widget::Kind::control || widget.kind == Widget::Kind::map;
        if (!stop || !widget.enabled || widget.layer != layer) {
            continue;
        }
        if (!only_parts || begins) {
            order.push_back(widget.id);
        } else if (widget.id == focus) {
            order.back() = focus;
        }
        begins = false;
    }
    return order;
}

}  // namespace

// Tab goes through all controls of the topmost layer, F6 from part to part.
void Ui::move_focus() {
    const bool by_part = pressed({SDLK_F6}) || pressed({SDLK_F6, false, true});
    const bool forward = pressed({SDLK_TAB}) || pressed({SDLK_F6});
    const bool backward = pressed({SDLK_TAB, false, true}) || pressed({SDLK_F6, false, true});
    if (!forward && !backward) {
        return;
    }
    const std::vector<Id> order = stops(shown_, top_layer_, by_part, focus_);
    if (order.empty()) {
        return;
    }
    const auto at = std::find(order.begin(), order.end(), focus_);
    if (at == order.end()) {
        focus_ = forward ? order.front() : order.back();
    } else {
        const auto index = static_cast<std::size_t>(at - order.begin());
        focus_ = order[(index + (forward ? 1 : order.size() - 1)) % order.size()];
    }
    focus_shown_ = true;
    focus_moved_ = true;
    request_frame();
}

const Widget* Ui::newly_focused(std::size_t first) const {
    if (!focus_moved_) {
        return nullptr;
    }
    const auto& widgets = drawing_.widgets();
    for (std::size_t i = first; i < widgets.size(); ++i) {
        if (widgets[i].id == focus_) {
            return &widgets[i];
        }
    }
    return nullptr;
}

Id Ui::id_of(std::string_view label) const { return hash(scopes_.back(), label); }

void Ui::push_scope(std::string_view name) { scopes_.push_back(hash(scopes_.back(), name)); }
void Ui::pop_scope() { scopes_.pop_back(); }

void Ui::push_clip(const Rect& rect) {
    clips_.push_back(clips_.back().intersection(rect));
    const Rect& clip = clips_.back();
    ImGui::PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, false);
}

void Ui::pop_clip() {
    clips_.pop_back();
    ImGui::PopClipRect();
}

void Ui::push_layer() {
    ++layer_;
    top_layer_drawn_ = std::max(top_layer_drawn_, layer_);
    surface(screen_);
}

void Ui::pop_layer() { --layer_; }

void Ui::add(Widget widget) {
    widget.visible = widget.rect.intersection(clips_.back());
    widget.layer = layer_;
    drawing_.add(std::move(widget));
}

Response Ui::control(std::string_view label, const Rect& rect, bool enabled,
                     std::string_view value) {
    const Response r = place(Widget::Kind::control, label, rect, enabled, value);
    if (r.hovered) {
        cursor_ = Cursor::hand;
    }
    return r;
}

Response Ui::place(Widget::Kind kind, std::string_view label, const Rect& rect, bool enabled,
                   std::string_view value) {
    Response r;
    r.id = id_of(label);
    if (const int again = repeated_[r.id]++; again > 0) {
        r.id = hash(r.id, std::to_string(again));
    }
    if (wanted_focus_ == r.id && enabled && is_reachable()) {
        set_focus(r.id, true);
        wanted_focus_ = 0;
    }
    const bool usable = enabled && layer_ >= top_layer_;
    r.hovered = usable && hot_ == r.id && (active_ == 0 || active_ == r.id);
    if (r.hovered && input_.pressed) {
        active_ = r.id;
        focus_ = r.id;
        focus_shown_ = false;
    }
    r.held = usable && active_ == r.id && (input_.down || input_.released);
    r.clicked = r.held && input_.released && r.hovered;
    r.focused = usable && focus_ == r.id;
    r.focus_shown = r.focused && focus_shown_;
    if (r.focused && typing_before_ != r.id &&
        (pressed({SDLK_RETURN}) || pressed({SDLK_SPACE}) || pressed({SDLK_KP_ENTER}))) {
        r.clicked = true;
    }
    add({kind, r.id, std::string(label), std::string(value), rect, {}, enabled, 0});
    return r;
}

void Ui::note(std::string_view words, const Rect& rect, bool whole) {
    add({Widget::Kind::text, 0, std::string(words), {}, rect, {}, true, 0, whole});
}

void Ui::surface(const Rect& rect) { add({Widget::Kind::surface, 0, {}, {}, rect, {}, true, 0}); }

Response Ui::map_area(std::string_view label, const Rect& rect) {
    Response r = place(Widget::Kind::map, label, rect, true, {});
    r.clicked = false;
    return r;
}

void Ui::set_focus(Id id, bool by_keyboard) {
    focus_ = id;
    focus_shown_ = by_keyboard;
    request_frame();
}

bool Ui::pressed(const Key& key) {
    return std::find(input_.keys.begin(), input_.keys.end(), key) != input_.keys.end();
}

bool Ui::shortcut(const Key& key) {
    const bool plain = !key.ctrl && !key.alt && (key.symbol < SDLK_F1 || key.symbol > SDLK_F12);
    if (!is_reachable() ||
        (is_typing() && (plain || key.symbol == 'z' || key.symbol == 'y' || key.symbol == 'a' ||
                         key.symbol == 'c' || key.symbol == 'v' || key.symbol == 'x'))) {
        return false;
    }
    const auto it = std::find(input_.keys.begin(), input_.keys.end(), key);
    if (it == input_.keys.end()) {
        return false;
    }
    input_.keys.erase(it);
    request_frame();
    return true;
}

bool Ui::escape() {
    const auto it = std::find(input_.keys.begin(), input_.keys.end(), Key{SDLK_ESCAPE});
    if (!is_reachable() || it == input_.keys.end()) {
        return false;
    }
    input_.keys.erase(it);
    request_frame();
    return true;
}

void Ui::request_frame_in(double seconds) {
    wait_ = std::min(wait_.value_or(seconds), std::max(0.0, seconds));
}

void Ui::tooltip(const Response& response, const Rect& rect, std::string_view words) {
    if (response.held || words.empty() || !(response.hovered || response.focus_shown)) {
        return;
    }
    if (tooltip_owner_ != response.id) {
        tooltip_owner_ = response.id;
        tooltip_since_ = now_;
    }
    if (now_ - tooltip_since_ < tooltip_delay) {
        request_frame_in(tooltip_delay - (now_ - tooltip_since_));
    } else {
        tooltip_ = Tooltip{response.id, rect, std::string(words)};
    }
}

}  // namespace arpent::ui

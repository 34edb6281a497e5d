// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/fonts.hpp"
#include "app/ui/input.hpp"
#include "app/ui/rect.hpp"
#include "app/ui/registry.hpp"
#include "app/ui/scale.hpp"
#include "app/ui/theme.hpp"

#include <imgui.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::ui {

enum class Cursor { arrow, hand, text, crosshair, move };

/// What the person does with a widget in this frame.
struct Response {
    Id id = 0;
    bool hovered = false;
    bool held = false;     ///< the button went down on it and is still down
    bool clicked = false;  ///< with the mouse, or Enter or Space on the focused widget
    bool focused = false;
    bool focus_shown = false;  ///< the focus came by the keyboard: draw the ring
};

/// One frame of the window's widgets: input, focus, hit testing, layers, and the registry of what
/// stands where. Everything is in framebuffer pixels. Belongs to the window's thread.
///
/// The topmost widget under the pointer is known from the frame before: one drawn now knows
/// whether something will be drawn above it.
class Ui {
public:
    Ui();
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // The window: once per frame.

    /// True when the font atlas is new and has to be uploaded before begin().
    bool prepare();
    void begin(const Input& input, Size screen);
    void end();
    /// Throws the unfinished frame away after an exception.
    void abandon();

    // What to draw on and where.

    Rect screen() const { return screen_; }
    ImDrawList& draw() { return *draw_; }
    Fonts& fonts() { return fonts_; }
    const Input& input() const { return input_; }
    const Registry& registry() const { return shown_; }

    // Widgets.

    /// Registers a control and says what happens to it. `label` names it for people, for play
    /// scripts and for its identity within the scope.
    Response control(std::string_view label, const Rect& rect, bool enabled = true,
                     std::string_view value = {});
    /// Registers words that are read, not clicked.
    void note(std::string_view words, const Rect& rect, bool whole = true);
    /// Registers something that keeps the pointer from what lies below.
    void surface(const Rect& rect);
    /// Registers a map: the pointer over it, and not over something above, is its own.
    Response map_area(std::string_view label, const Rect& rect);

    Id id_of(std::string_view label) const;
    void push_scope(std::string_view name);
    void pop_scope();
    void push_clip(const Rect& rect);
    void pop_clip();
    Rect clip() const { return clips_.back(); }

    /// What follows lies above: below, nothing can be clicked or focused until pop_layer().
    void push_layer();
    void pop_layer();
    /// Whether the layer being drawn is the topmost one.
    bool is_reachable() const { return layer_ == top_layer_; }

    // Keyboard.

    bool has_focus(Id id) const { return focus_ == id; }
    /// Whether the keyboard, not the mouse, moved the focus last.
    bool is_focus_shown() const { return focus_shown_; }
    void set_focus(Id id, bool by_keyboard);
    void clear_focus() { focus_ = 0; }
    /// Focus the first widget of the layer whose label is this, in the next frame.
    void focus_next_frame(std::string_view label) { wanted_focus_ = id_of(label); }
    /// A shortcut of the layer being drawn; once per press. Without Ctrl or Alt it does not fire
    /// while a text field has the focus.
    bool shortcut(const Key& key);
    /// Escape, for whoever asks first in the topmost layer.
    bool escape();
    /// How many widgets this frame has drawn so far, and the one among those after `first` that the
    /// keyboard has just moved the focus to (scroll areas bring it into sight); null if none.
    std::size_t drawn() const { return drawing_.widgets().size(); }
    const Widget* newly_focused(std::size_t first) const;

    /// Set by text fields that are being written in.
    void typing(Id id) { typing_ = id; }
    bool is_typing() const { return typing_before_ != 0; }

    // Frames to come.

    /// Everything larger or smaller from the next frame on, letters and distances together.
    void change_scale(float scale);
    void request_frame() { wait_ = 0; }
    void request_frame_in(double seconds);
    /// Seconds until a frame is wanted though nothing happens; nothing when there is no need.
    std::optional<double> next_frame() const { return wait_; }
    double now() const { return now_; }

    void set_cursor(Cursor cursor) { cursor_ = cursor; }
    Cursor cursor() const { return cursor_; }

    /// Words beside a widget that the pointer or the keyboard stays on.
    void tooltip(const Response& response, const Rect& rect, std::string_view words);

    /// Numbers that widgets keep from frame to frame (scroll offsets, measured heights).
    float& memory(Id id) { return memory_[id]; }

private:
    Response place(Widget::Kind kind, std::string_view label, const Rect& rect, bool enabled,
                   std::string_view value);
    void add(Widget widget);
    void move_focus();
    void draw_tooltip();
    bool pressed(const Key& key);

    Fonts fonts_;
    std::optional<float> wanted_scale_;
    Input input_;
    Rect screen_;
    ImDrawList* draw_ = nullptr;
    Registry shown_;    ///< the last whole frame
    Registry drawing_;  ///< this one
    std::vector<Rect> clips_;
    std::vector<Id> scopes_;
    std::map<Id, int> repeated_;
    std::map<Id, float> memory_;
    int layer_ = 0;
    int top_layer_ = 0;
    int top_layer_drawn_ = 0;
    Id hot_ = 0;
    Id active_ = 0;
    Id focus_ = 0;
    Id wanted_focus_ = 0;
    bool focus_shown_ = false;
    bool focus_moved_ = false;  ///< by the keyboard, just before this frame
    Id typing_ = 0;
    Id typing_before_ = 0;
    std::optional<double> wait_;
    double now_ = 0;
    Cursor cursor_ = Cursor::arrow;
    struct Tooltip {
        Id id = 0;
        Rect rect;
        std::string words;
    };
    std::optional<Tooltip> tooltip_;
    Id tooltip_owner_ = 0;
    double tooltip_since_ = 0;
};

/// Names within a panel are its own: Scope scope(ui, "import").
class Scope {
public:
    Scope(Ui& ui, std::string_view name) : ui_(ui) { ui_.push_scope(name); }
    ~Scope() { ui_.pop_scope(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    Ui& ui_;
};

/// What is drawn shows within the rectangle only.
class Clip {
public:
    Clip(Ui& ui, const Rect& rect) : ui_(ui) { ui_.push_clip(rect); }
    ~Clip() { ui_.pop_clip(); }
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;

private:
    Ui& ui_;
};

}  // namespace arpent::ui

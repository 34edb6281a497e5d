// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/rect.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::ui {

using Id = std::uint64_t;

/// What stands on the screen, for play scripts, for hit testing and for tests of the layout.
struct Widget {
    enum class Kind {
        control,  ///< something to click
        text,     ///< something to read; lets the pointer through
        surface,  ///< a card or bar; keeps the pointer from what lies below
        map,      ///< a map or picture that handles the pointer itself
    };
    Kind kind = Kind::control;
    Id id = 0;
    std::string label;  ///< what it is called: the word on a button, the sentence of a text
    std::string value;  ///< what it holds: the content of a field, "on" or "off" of a switch
    Rect rect;
    Rect visible;  ///< the part of rect that scroll areas let through
    bool enabled = true;
    int layer = 0;      ///< 0 is the screen, above are dialogs
    bool whole = true;  ///< false for a text that is cut, or has a word broken
};

/// The widgets of one frame in the order they were drawn, the topmost last.
class Registry {
public:
    void clear() { widgets_.clear(); }
    void add(Widget widget) { widgets_.push_back(std::move(widget)); }
    const std::vector<Widget>& widgets() const { return widgets_; }

    /// The topmost control, map or surface at a place; null when there is none.
    const Widget* at(Point place) const;
    const Widget* find(Id id) const;
    /// The control that a person can click: visible, enabled, with this label, nothing above its
    /// centre. Labels are compared as people read them: any space, any apostrophe. Otherwise `why`
    /// says in English what is wrong.
    const Widget* clickable(std::string_view label, std::string& why) const;
    /// Whether a text or label on the screen holds these words.
    bool shows(std::string_view words) const;

private:
    std::vector<Widget> widgets_;
};

/// Narrow and no-break spaces made plain, typographic apostrophes made straight.
std::string as_read(std::string_view text);

}  // namespace arpent::ui

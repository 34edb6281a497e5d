// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <string_view>

namespace arpent::ui {

/// A view onto something higher than itself: wheel, a bar to drag, and the keyboard focus stays in
/// sight. Draw into content() from its top; tell the height with set_height() before the end.
///
///     ScrollArea scroll(ui, "files", rect);
///     Column column(scroll.content(), 6_px);
///     ...
///     scroll.set_height(column.used());
class ScrollArea {
public:
    ScrollArea(Ui& ui, std::string_view name, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The top of the content, moved by what is scrolled; narrower where the bar stands.
    Rect content() const { return content_; }
    /// Whether a row is in sight at all: long lists draw only what is.
    bool shows(const Rect& row) const { return !row.intersection(rect_).is_empty(); }
    void set_height(float height) { height_ = height; }
    /// Scrolls back to the top (another list).
    void to_top();

private:
    void draw_bar(float offset, float most);

    Ui& ui_;
    std::string name_;
    Rect rect_;
    Rect content_;
    Id offset_id_;
    Id height_id_;
    float height_ = 0;
    std::size_t first_ = 0;
};

}  // namespace arpent::ui

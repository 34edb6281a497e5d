// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/photo_pins.hpp"
#include "app/panel/photo_lens.hpp"
#include "app/ui/ui.hpp"

#include <cstddef>
#include <optional>

namespace arpent::panel {

/// The photo of a paper, to be looked at closely and clicked on: the wheel zooms, a drag moves the
/// photo or a pin, a click sets a point. With the keyboard: arrows move, + and - zoom, Enter sets a
/// point in the middle.
class PhotoView {
public:
    /// Another photo, as a texture that outlives the frames that draw it.
    void set_photo(scan::PictureSize size, ImTextureID texture);

    /// True when pins have changed and should be kept. Without pins the photo is only looked at.
    bool draw(ui::Ui& ui, const ui::Rect& rect, operation::PhotoPins* pins);

private:
    void look_around(ui::Ui& ui, const ui::Response& response);
    bool handle_hand(ui::Ui& ui, const ui::Response& response, operation::PhotoPins* pins);
    void draw_photo(ui::Ui& ui) const;
    void draw_buttons(ui::Ui& ui, const ui::Rect& rect);
    void draw_pins(ui::Ui& ui, const operation::PhotoPins& pins) const;
    std::optional<std::size_t> pin_at(ui::Point place, const operation::PhotoPins* pins) const;

    ImTextureID texture_ = nullptr;
    scan::PictureSize size_;
    PhotoLens lens_;
    ui::Point pressed_;
    ui::Point before_;
    ui::Point grip_;  ///< from the hand to the tip of the pin it holds
    bool dragging_ = false;
    std::optional<std::size_t> held_;
};

}  // namespace arpent::panel

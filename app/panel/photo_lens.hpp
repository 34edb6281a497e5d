// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/rect.hpp"
#include "core/scan/fit.hpp"

#include <algorithm>

namespace arpent::panel {

/// How a photo is looked at through a rectangle of the window: which place is in the middle, how
/// many window pixels a photo pixel takes, and which side is up.
class PhotoLens {
public:
    /// Another photo: all of it shows, as it came.
    void set_photo(scan::PictureSize photo) {
        photo_ = photo;
        quarters_ = 0;
        show_all();
    }
    void set_view(const ui::Rect& view) { view_ = view; }

    double pixel_size() const { return fitting() * zoom_; }
    ui::Point to_window(scan::PixelPoint pixel) const {
        const scan::PixelPoint off = turned({pixel.x - center_.x, pixel.y - center_.y}, quarters_);
        const ui::Point middle = view_.center();
        return {middle.x + static_cast<float>(off.x * pixel_size()),
                middle.y + static_cast<float>(off.y * pixel_size())};
    }
    scan::PixelPoint to_photo(ui::Point place) const {
        const ui::Point middle = view_.center();
        const scan::PixelPoint off =
            turned({(place.x - middle.x) / pixel_size(), (place.y - middle.y) / pixel_size()},
                   4 - quarters_);
        return {center_.x + off.x, center_.y + off.y};
    }

    /// A quarter turn clockwise, for papers that lay sideways before the camera; all of it shows.
    void turn() {
        quarters_ = (quarters_ + 1) % 4;
        show_all();
    }
    /// The photo follows the hand.
    void drag_by(double dx, double dy) {
        const scan::PixelPoint off = turned({dx / pixel_size(), dy / pixel_size()}, 4 - quarters_);
        center_.x = std::clamp(center_.x - off.x, 0.0, photo_.width);
        center_.y = std::clamp(center_.y - off.y, 0.0, photo_.height);
    }
    /// What lies under `anchor` stays there. From the whole photo to 16 times as large.
    void zoom_by(double factor, ui::Point anchor) {
        const scan::PixelPoint held = to_photo(anchor);
        zoom_ = std::clamp(zoom_ * factor, 1.0, 16.0);
        if (zoom_ == 1.0) {
            show_all();
            return;
        }
        const scan::PixelPoint now = to_photo(anchor);
        center_.x = std::clamp(center_.x + held.x - now.x, 0.0, photo_.width);
        center_.y = std::clamp(center_.y + held.y - now.y, 0.0, photo_.height);
    }

private:
    static scan::PixelPoint turned(scan::PixelPoint off, int quarters) {
        for (int i = 0; i < quarters % 4; ++i) {
            off = {-off.y, off.x};
        }
        return off;
    }
    void show_all() {
        center_ = {photo_.width / 2, photo_.height / 2};
        zoom_ = 1;
    }
    double fitting() const {
        const bool sideways = quarters_ % 2 != 0;
        const double width = sideways ? photo_.height : photo_.width;
        const double height = sideways ? photo_.width : photo_.height;
        return std::max(1e-6,
                        std::min(view_.w / std::max(1.0, width), view_.h / std::max(1.0, height)));
    }

    scan::PictureSize photo_{1, 1};
    ui::Rect view_{0, 0, 1, 1};
    scan::PixelPoint center_;
    double zoom_ = 1;   ///< 1 shows the whole photo
    int quarters_ = 0;  ///< turned clockwise
};

}  // namespace arpent::panel

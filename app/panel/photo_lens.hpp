// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/rect.hpp"
#include "core/scan/fit.hpp"

#include <algorithm>

namespace arpent::panel {

/// How a photo is looked at through a rectangle of the window: which place is in the middle, and
/// how many window pixels a photo pixel takes.
class PhotoLens {
public:
    /// Another photo: all of it shows.
    void set_photo(scan::PictureSize photo) {
        photo_ = photo;
        center_ = {photo.width / 2, photo.height / 2};
        zoom_ = 1;
    }
    void set_view(const ui::Rect& view) { view_ = view; }

    double pixel_size() const { return fitting() * zoom_; }
    ui::Point to_window(scan::PixelPoint pixel) const {
        const ui::Point middle = view_.center();
        return {middle.x + static_cast<float>((pixel.x - center_.x) * pixel_size()),
                middle.y + static_cast<float>((pixel.y - center_.y) * pixel_size())};
    }
    scan::PixelPoint to_photo(ui::Point place) const {
        const ui::Point middle = view_.center();
        return {center_.x + (place.x - middle.x) / pixel_size(),
                center_.y + (place.y - middle.y) / pixel_size()};
    }

    /// The photo follows the hand.
    void drag_by(double dx, double dy) {
        center_.x = std::clamp(center_.x - dx / pixel_size(), 0.0, photo_.width);
        center_.y = std::clamp(center_.y - dy / pixel_size(), 0.0, photo_.height);
    }
    /// What lies under `anchor` stays there. From the whole photo to 16 times as large.
    void zoom_by(double factor, ui::Point anchor) {
        const scan::PixelPoint held = to_photo(anchor);
        zoom_ = std::clamp(zoom_ * factor, 1.0, 16.0);
        const scan::PixelPoint now = to_photo(anchor);
        drag_by((now.x - held.x) * pixel_size(), (now.y - held.y) * pixel_size());
        if (zoom_ == 1.0) {
            center_ = {photo_.width / 2, photo_.height / 2};
        }
    }

private:
    double fitting() const {
        return std::max(1e-6, std::min(view_.w / std::max(1.0, photo_.width),
                                       view_.h / std::max(1.0, photo_.height)));
    }

    scan::PictureSize photo_{1, 1};
    ui::Rect view_{0, 0, 1, 1};
    scan::PixelPoint center_;
    double zoom_ = 1;  ///< 1 shows the whole photo
};

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/fit.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace arpent::operation {

/// Pins on the photo of a paper: what a hand can set, hold and move there. Pixels are the photo's.
class PhotoPins {
public:
    enum class Look : std::uint8_t { set, chosen, suspect, waiting };

    PhotoPins() = default;
    PhotoPins(const PhotoPins&) = default;
    PhotoPins(PhotoPins&&) = default;
    PhotoPins& operator=(const PhotoPins&) = default;
    PhotoPins& operator=(PhotoPins&&) = default;
    virtual ~PhotoPins() = default;

    virtual std::size_t pin_count() const = 0;
    virtual scan::PixelPoint pin(std::size_t index) const = 0;
    virtual Look look(std::size_t index) const = 0;
    /// Whether they are the corners of something whose outline is drawn.
    virtual bool is_outline() const { return false; }

    virtual void choose(std::optional<std::size_t> pin) = 0;
    virtual void move_on_photo(std::size_t pin, scan::PixelPoint pixel) = 0;
    /// True when it changes where the paper lies.
    virtual bool click_photo(scan::PixelPoint pixel) = 0;
};

}  // namespace arpent::operation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/photo_pins.hpp"
#include "core/base/message.hpp"
#include "core/scan/placement.hpp"

#include <array>
#include <optional>
#include <variant>

namespace arpent::operation {

/// The corners of the frame of a sheet of ours on its photo: a drag moves one, a click brings the
/// nearest there. Which of them is the first does not matter: the printed map will tell.
class FrameCorners final : public PhotoPins {
public:
    using Corners = std::array<scan::PixelPoint, 4>;

    /// `seen`: where they may be; else they wait a little inside the picture.
    FrameCorners(sheet::Payload payload, scan::PictureSize picture,
                 const std::optional<Corners>& seen);

    const sheet::Payload& payload() const { return payload_; }
    const Corners& corners() const { return corners_; }
    /// Whether a person has moved one.
    bool is_touched() const { return touched_; }
    /// As place_by_corners().
    std::variant<scan::SheetPlacement, Message> placement() const;

    std::size_t pin_count() const override { return corners_.size(); }
    scan::PixelPoint pin(std::size_t index) const override { return corners_.at(index); }
    Look look(std::size_t index) const override {
        return chosen_ == index ? Look::chosen : Look::set;
    }
    bool is_outline() const override { return true; }
    void choose(std::optional<std::size_t> pin) override { chosen_ = pin; }
    void move_on_photo(std::size_t pin, scan::PixelPoint pixel) override;
    bool click_photo(scan::PixelPoint pixel) override;

private:
    sheet::Payload payload_;
    scan::PictureSize picture_;
    Corners corners_;
    std::optional<std::size_t> chosen_;
    bool touched_ = false;
};

}  // namespace arpent::operation

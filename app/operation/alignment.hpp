// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/photo_pins.hpp"
#include "core/base/message.hpp"
#include "core/project/scan_store.hpp"
#include "core/scan/fit.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

namespace arpent::operation {

/// How much a placement can be trusted; shown by colour, sign and words.
enum class Trust : std::uint8_t {
    none,     ///< not placed
    unknown,  ///< placed, and nothing checks it
    good,
    fair,
    poor,
};

/// A paper being placed by hand: the same place is clicked on the photo and on the map, in either
/// order, until enough pairs hold it. It knows neither window nor carnet.
class Alignment final : public PhotoPins {
public:
    /// A paper that placed itself keeps that place until points give another.
    Alignment(project::Scan scan, scan::PictureSize picture);

    const project::Scan& scan() const { return scan_; }
    scan::PictureSize picture() const { return picture_; }
    const scan::ControlPoints& points() const { return points_; }
    /// The half of the next point that has been clicked.
    const std::optional<scan::PixelPoint>& waiting_on_photo() const { return waiting_on_photo_; }
    const std::optional<geo::Location>& waiting_on_map() const { return waiting_on_map_; }

    /// Where a place of the photo would come to lie, as far as is known.
    std::optional<geo::Location> guess(scan::PixelPoint pixel) const;

    /// One half of the next point, replacing the same half clicked before. True when it completes
    /// the point. Beside the photo does nothing.
    bool click_photo(scan::PixelPoint pixel) override;
    bool click_map(geo::Location ground);
    void move_on_photo(std::size_t point, scan::PixelPoint pixel) override;
    void move_on_map(std::size_t point, geo::Location ground);
    /// Takes back the waiting half, or else the chosen point, or else the last one. False when
    /// there is nothing to take back.
    bool take_back();

    std::optional<std::size_t> chosen() const { return chosen_; }
    void choose(std::optional<std::size_t> point) override { chosen_ = point; }

    /// The points, then the half of the next one.
    std::size_t pin_count() const override { return points_.size() + (waiting_on_photo_ ? 1 : 0); }
    scan::PixelPoint pin(std::size_t index) const override {
        return index < points_.size() ? points_[index].image : *waiting_on_photo_;
    }
    Look look(std::size_t index) const override;

    /// What the carnet should keep.
    scan::Placement placement() const;
    /// What the map can draw; nothing when it is not placed.
    std::optional<scan::Transform> transform() const;

    /// The one thing to do next.
    Message step() const;
    Trust trust() const;
    /// How far off it is, or why it cannot be placed.
    Message verdict() const;
    /// How freely the picture is moved, in words; nothing when it is not placed.
    std::optional<Message> manner() const;
    /// The point that fits worst to the others, when it is the one to look at.
    std::optional<std::size_t> suspect() const;

private:
    bool complete();
    void refit();
    scan::PixelPoint within(scan::PixelPoint pixel) const;
    const scan::Fit* fit() const { return std::get_if<scan::Fit>(&result_); }

    project::Scan scan_;
    scan::PictureSize picture_;
    scan::ControlPoints points_;
    std::optional<scan::PixelPoint> waiting_on_photo_;
    std::optional<geo::Location> waiting_on_map_;
    std::optional<std::size_t> chosen_;
    std::variant<scan::Fit, Message> result_;
};

/// The same judgement for a list of papers, without placing anything.
struct Judgement {
    Trust trust = Trust::none;
    Message words;
};
Judgement judge(const scan::Placement& placement, scan::PictureSize picture);

}  // namespace arpent::operation

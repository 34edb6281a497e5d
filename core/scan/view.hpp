// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/lens.hpp"
#include "core/scan/matrix.hpp"
#include "core/sheet/page.hpp"

#include <array>
#include <optional>
#include <span>

namespace arpent::scan {

/// A place of the page seen in the picture, and how far off that may be.
struct Sighting {
    sheet::PagePoint page;
    PixelPoint image;
    double sigma = 1;  ///< pixels
};

/// How a flat page lies in a picture as far as a few sightings tell: a perspective and the bend of
/// the lens. Where they tell little, what cameras usually do fills in, so that a place that has not
/// been seen yet can be foretold, with its error.
class View {
public:
    PixelPoint to_image(sheet::PagePoint point) const;
    /// The standard deviation that to_image() has there (the larger of both directions), in pixels.
    double sigma_at(sheet::PagePoint point) const;

    Matrix3 to_picture() const;  ///< from millimetres to pixels, without the lens
    Lens lens() const;

private:
    friend std::optional<View> fit_view(std::span<const Sighting>, double, double);

    static constexpr std::size_t size = 9;  ///< eight of the perspective, then k1
    std::array<double, 2> seen_at(sheet::PagePoint point) const;
    std::array<std::array<double, size>, 2> slope_at(sheet::PagePoint point) const;

    sheet::PagePoint page_center_;
    PixelPoint image_center_;
    double image_radius_ = 1;
    std::array<double, size> values_{};  ///< in decimetres from page_center_ to image radii
    std::array<double, size * size> covariance_{};
};

/// The most probable view, by Gauss-Newton from the affine fit. Nothing for fewer than three
/// sightings, or when they lie on a line.
std::optional<View> fit_view(std::span<const Sighting> sightings, double image_width,
                             double image_height);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/bend.hpp"
#include "core/scan/lens.hpp"
#include "core/sheet/page.hpp"

#include <optional>

namespace arpent::scan {

/// How a page lies in a picture: from its millimetres to pixels and back. A perspective, the bend
/// of its lens, and a thin plate for what paper does that planes do not (curl, creases); the plate
/// holds between the marks and fades to nothing outside (facts/paper.md 6.3).
class PageMap {
public:
    /// `to_picture`: from millimetres to pixels of a picture without lens. `bend`: millimetres to
    /// add to a place of the page to find where it lies in the plane of `to_picture`.
    /// Throws Error (error.scan_damaged) when `to_picture` flattens the page.
    explicit PageMap(const Matrix3& to_picture, const Lens& lens = {},
                     std::optional<Bend> bend = std::nullopt);

    PixelPoint to_image(sheet::PagePoint point) const;
    /// Nothing beyond the horizon, and where the bend cannot be undone.
    std::optional<sheet::PagePoint> to_page(PixelPoint pixel) const;

    /// The same page in a picture that is stretched by these factors.
    PageMap scaled(double x, double y) const;

    const Matrix3& to_picture() const { return to_picture_; }
    const Lens& lens() const { return lens_; }
    const std::optional<Bend>& bend() const { return bend_; }

    bool operator==(const PageMap&) const = default;

private:
    Matrix3 to_picture_;
    Matrix3 from_picture_;
    Lens lens_;
    std::optional<Bend> bend_;
};

}  // namespace arpent::scan

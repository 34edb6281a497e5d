// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/paper_shape.hpp"
#include "core/practice/pinhole.hpp"
#include "core/scan/matrix.hpp"

#include <optional>
#include <variant>

namespace arpent::practice {

/// The exact truth of a picture of one sheet: where a place of the page is seen.
class SheetView {
public:
    /// `on_table` puts the sheet (mm of the page, x right and y down from its top left corner) on
    /// the table (mm): a turn and a shift. `eye` is a phone, or the matrix of a flatbed scanner
    /// from the table to pixels.
    SheetView(PaperShape shape, const scan::Matrix3& on_table,
              std::variant<Pinhole, scan::Matrix3> eye)
        : shape_(std::move(shape)), on_table_(on_table), eye_(std::move(eye)) {}

    /// From mm of the page to pixels of the picture (as scan::PixelPoint counts them).
    scan::Plane to_image(scan::Plane mm) const;
    /// The inverse by Newton's steps; nothing for a pixel that does not show the sheet's plane.
    std::optional<scan::Plane> to_page(scan::Plane pixel) const;

    /// How steep the paper stands at a place, for its shade: dz/dx and dz/dy on the page.
    scan::Plane slope(scan::Plane mm) const;
    double width_mm() const { return shape_.width_mm(); }
    double height_mm() const { return shape_.height_mm(); }

private:
    PaperShape shape_;
    scan::Matrix3 on_table_;
    std::variant<Pinhole, scan::Matrix3> eye_;
};

}  // namespace arpent::practice

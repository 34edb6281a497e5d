// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/geo/box.hpp"
#include "core/scan/fit.hpp"
#include "core/sheet/payload.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace arpent::scan {

/// Where a placement that no person made comes from.
enum class PlacedBy : std::uint8_t { geotiff, world_file, piclayer };

/// A picture that places itself: from PixelPoint to coordinates.
struct FilePlacement {
    Matrix3 matrix;
    Crs crs;
    PlacedBy by = PlacedBy::geotiff;
    bool crs_assumed = false;     ///< no file said the coordinate system
    std::optional<double> rms_m;  ///< where the file tells: metres on the ground

    Transform transform() const { return {matrix, crs, {}, {}}; }
    bool operator==(const FilePlacement&) const = default;
};

/// How a page of ours was found in a picture.
enum class SheetBy : std::uint8_t {
    marks,    ///< by itself
    corners,  ///< a person set the corners of its frame
};

/// A picture of a page of ours: what the page says of itself, and how it lies in the picture.
struct SheetPlacement {
    sheet::Payload payload;  ///< its ground has a scale: a page without a map lies nowhere
    PageMap map;             ///< to pixels as PixelPoint
    SheetBy by = SheetBy::marks;
    double rms_m = 0;               ///< of the marks, on the ground
    std::optional<double> error_m;  ///< to expect between them; nothing when nothing checks it

    Transform transform() const;
    bool operator==(const SheetPlacement&) const = default;
};

using ControlPoints = std::vector<ControlPoint>;

/// How a picture lies on the map: by points that a person sets (perhaps too few yet), by files, or
/// as a page that was printed here.
using Placement = std::variant<ControlPoints, FilePlacement, SheetPlacement>;

/// What the map draws; the Message says why there is nothing to draw, as fit() does.
std::variant<Transform, Message> transform_of(const Placement& placement, PictureSize picture);

/// The coordinate system of a file that names none: the only one that puts the picture over
/// `quarter`. Message: scan.crs_missing when none or several do.
std::variant<Crs, Message> assume_crs(const Matrix3& matrix, PictureSize picture,
                                      const geo::Box& quarter);

/// Whether some of the picture lies over `quarter`.
bool is_over(const Transform& transform, PictureSize picture, const geo::Box& quarter);

/// As the carnet keeps it: a JSON text that reads back to the same value.
std::string to_text(const Placement& placement);
/// Throws Error (error.scan_damaged).
Placement parse_placement(std::string_view text);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/transform.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace arpent::scan {

/// How freely the picture may move: two points turn, scale and shift it; three also stretch it;
/// four to six give it the perspective of a photo; seven or more also flatten the paper's waves.
enum class FitKind : std::uint8_t { similarity, affine, homography, spline };

struct PictureSize {
    double width = 0;
    double height = 0;
};

/// A placement by control points, with what it is worth. Metres are metres on the ground.
struct Fit {
    FitKind kind = FitKind::similarity;
    Transform transform;  ///< its crs is the world
    /// How far each point lies from where the transform puts it.
    std::vector<double> residual_m;
    double rms_m = 0;
    /// How far each point lies from where the others alone would put it; empty for two points.
    std::vector<double> left_out_m;
    /// The error to expect between the points; nothing when nothing checks it (two points).
    std::optional<double> error_m;
    /// With three or four points all residuals are nought and error_m comes from a simpler
    /// transform that knows no perspective: the truth is usually better.
    bool error_is_upper = false;
};

/// Finds the transform that the number of points asks for. The Message says why not:
/// scan.points_missing (fewer than two), scan.points_same {first, second} (numbers from 1),
/// scan.points_in_line, scan.points_mirrored, scan.points_crossed.
std::variant<Fit, Message> fit(std::span<const ControlPoint> points, PictureSize picture);

}  // namespace arpent::scan

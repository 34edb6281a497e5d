// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"
#include "core/scan/transform.hpp"

#include <span>
#include <vector>

namespace arpent::scan {

/// How stiff the plate through patches of content is, mm²: they are some hundredths of a millimetre
/// off, a few by more.
constexpr double content_stiffness = 50;

/// The thin plate that leads from a plane to itself: what to add at a place `from` to come near
/// `to`. Any units; `stiffness` in their square. Three pairs or more, not on a line.
Bend fit_plate(std::span<const PlanePair> pairs, double stiffness);

/// How far each pair lies from where a plate through the others puts it; a quarter of them is left
/// out at a time. Eight pairs or more.
std::vector<double> held_out_distances(std::span<const PlanePair> pairs, double stiffness);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"

#include <vector>

namespace arpent::scan {

/// The pairs (millimetres, `from` near `to`) that move as their neighbours do, as one sheet of
/// paper does: what was matched with something else is dropped. Order is kept.
std::vector<PlanePair> agreeing_pairs(std::vector<PlanePair> pairs);

}  // namespace arpent::scan

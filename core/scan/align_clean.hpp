// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"

#include <stop_token>

namespace arpent::scan {

/// The clean page moved, block by block, to where a rectified scan of equal size and scale shows
/// it: creases and curl leave some tenths of a millimetre between them. Blocks of a centimetre are
/// matched by normalised correlation over ±1 mm (facts/paper.md 6.5); where the print says nothing
/// the neighbours decide. Throws Cancelled.
GrayImage align_clean(const GrayImage& clean, const GrayImage& scan, double px_per_mm,
                      const std::stop_token& stop);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

#include <cstddef>
#include <vector>

namespace arpent::practice {

/// A picture as a JPEG file, `quality` 1 to 100, colours at half size as phones store them.
std::vector<std::byte> jpeg_of(const scan::Raster& picture, int quality);

}  // namespace arpent::practice

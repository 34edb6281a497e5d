// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/payload.hpp"

namespace arpent::test {

/// A page after core/sheet/README.md alone: marks, both QR codes and a map of a few dark lines and
/// pale blocks, each pixel the mean of what it covers. The place (x, y) of the page is the place
/// (x, y) · px_per_mm of the picture.
scan::GrayImage draw_page(const sheet::Payload& payload, double px_per_mm);

/// A payload with a map of Tours; the sheets of one carnet differ by number.
sheet::Payload some_payload(sheet::LayoutId layout = sheet::LayoutId::a4_landscape,
                            std::uint16_t sheet = 7);

/// Paints over a part of the page, in millimetres.
void cover(scan::GrayImage& page, double px_per_mm, const sheet::PageRect& rect,
           std::uint8_t gray = 255);

/// The page as `map` puts it into a picture of that size, on a dark table; area sampled. `picture`
/// is drawn over when it is given already, so that several pages lie in one photo.
void photograph(const scan::GrayImage& page, double px_per_mm, const scan::PageMap& map,
                scan::GrayImage& picture);
scan::GrayImage table(int width, int height);

/// The other way round, for tests that start from bytes.
scan::Raster to_raster(const scan::GrayImage& image);

}  // namespace arpent::test

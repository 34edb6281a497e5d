// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/payload.hpp"

#include <optional>
#include <stop_token>

namespace arpent::scan {

/// Reads either of a page's QR codes where the map says that they are: flattened, at several sizes,
/// sharpened and blurred, which reads what a blind search cannot (facts/paper.md 5.2). `map` is in
/// pixels of `image`. Throws Cancelled.
std::optional<sheet::Payload> read_sheet_qr(const GrayImage& image, const PageMap& map,
                                            const sheet::Layout& layout,
                                            const std::stop_token& stop);

}  // namespace arpent::scan

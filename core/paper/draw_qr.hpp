// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/sheet/page.hpp"

#include <string>

namespace arpent::paper {

/// The QR code of a text of sheet::encode() (version 4, level Q, alphanumeric, upright) over a
/// white square that holds its quiet zone. `symbol` is the square of its modules. In mm.
void draw_qr(cairo_t* cr, const std::string& text, const sheet::PageRect& symbol);

}  // namespace arpent::paper

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_qr.hpp"

#include "core/sheet/layout.hpp"

#include <qrencode.h>

#include <cstddef>
#include <memory>
#include <stdexcept>

namespace arpent::paper {
namespace {

constexpr int qr_version = 4;

using QrPtr = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

QrPtr encode(const std::string& text) {
    // An upper-case text in 8-bit hint is still encoded alphanumeric where that is shorter.
    QrPtr code(QRcode_encodeString(text.c_str(), qr_version, QR_ECLEVEL_Q, QR_MODE_8, 1),
               QRcode_free);
    if (!code || code->width != sheet::qr_modules) {
        throw std::logic_error("a payload does not fit its QR code");
    }
    return code;
}

}  // namespace

void draw_qr(cairo_t* cr, const std::string& text, const sheet::PageRect& symbol) {
    const QrPtr code = encode(text);
    const double module = symbol.width / code->width;
    const sheet::PageRect zone = symbol.grown(sheet::qr_quiet_mm);
    cairo_new_path(cr);
    cairo_rectangle(cr, zone.x, zone.y, zone.width, zone.height);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_fill(cr);
    const auto is_black = [&](int x, int y) {
        return (code->data[static_cast<std::ptrdiff_t>(y) * code->width + x] & 1U) != 0;
    };
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            int end = x;
            while (end < code->width && is_black(end, y)) {
                ++end;
            }
            if (end > x) {
                cairo_rectangle(cr, symbol.x + x * module, symbol.y + y * module,
                                (end - x) * module, module);
            }
            x = end + 1;
        }
    }
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_fill(cr);
}

}  // namespace arpent::paper

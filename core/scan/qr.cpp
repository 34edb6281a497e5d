// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/qr.hpp"

#include "core/base/error.hpp"

#define ZX_USE_UTF8  // texts of the library are UTF-8
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

constexpr std::uint8_t most_codes = 32;

/// How the image is looked at: made smaller, then sharpened (sigma above 0) or blurred (below 0).
struct Look {
    double factor = 1;
    double sigma = 0;
};

GrayImage seen(const GrayImage& image, Look look) {
    GrayImage result = look.factor < 1 ? shrunk(image, look.factor) : image;
    if (look.sigma > 0) {
        constexpr double amount = 1.5;
        return sharpen(result, look.sigma, amount);
    }
    return look.sigma < 0 ? blur(result, -look.sigma) : result;
}

double side(const QrCode& code) {
    return std::hypot(code.corners[1].x - code.corners[0].x, code.corners[1].y - code.corners[0].y);
}

Plane center(const QrCode& code) {
    Plane sum;
    for (const Plane& corner : code.corners) {
        sum.x += corner.x / 4;
        sum.y += corner.y / 4;
    }
    return sum;
}

bool is_same(const QrCode& a, const QrCode& b) {
    const Plane from = center(a);
    const Plane to = center(b);
    return a.text == b.text && std::hypot(from.x - to.x, from.y - to.y) < side(a) / 2;
}

/// The corners come as whole pixels, cut off: half a pixel puts them right on the average.
QrCode to_code(const ZXing::Result& result, Plane scale) {
    QrCode code{result.text(), {}};
    for (int i = 0; i < 4; ++i) {
        const ZXing::PointI corner = result.position()[i];
        code.corners[static_cast<std::size_t>(i)] = {(corner.x + 0.5) * scale.x,
                                                     (corner.y + 0.5) * scale.y};
    }
    return code;
}

/// Adds what can be read at this look to `codes`.
void look_for(const GrayImage& image, Look look, std::uint8_t most, std::vector<QrCode>& codes) {
    const GrayImage view = seen(image, look);
    const ZXing::ImageView pixels(view.pixels.data(), view.width, view.height,
                                  ZXing::ImageFormat::Lum);
    const auto hints = ZXing::DecodeHints()
                           .setFormats(ZXing::BarcodeFormat::QRCode)
                           .setMaxNumberOfSymbols(most)
                           .setTryHarder(true)
                           .setTryDownscale(false);
    const Plane scale{static_cast<double>(image.width) / view.width,
                      static_cast<double>(image.height) / view.height};
    for (const ZXing::Result& result : ZXing::ReadBarcodes(pixels, hints)) {
        if (!result.isValid() || result.isMirrored()) {
            continue;
        }
        QrCode code = to_code(result, scale);
        const bool known = std::any_of(codes.begin(), codes.end(),
                                       [&](const QrCode& other) { return is_same(code, other); });
        if (!known && codes.size() < most) {
            codes.push_back(std::move(code));
        }
    }
}

}  // namespace

std::vector<QrCode> find_qr_codes(const GrayImage& image, const std::stop_token& stop) {
    constexpr std::array<Look, 3> always{{{1, 0}, {0.5, 0}, {0.7, 0}}};
    constexpr std::array<Look, 5> otherwise{{{1, 2}, {1, -1}, {0.5, 1.5}, {0.35, 0}, {1, -2.5}}};
    constexpr int smallest = 21;  // modules of the smallest symbol
    std::vector<QrCode> codes;
    if (std::min(image.width, image.height) < smallest) {
        return codes;
    }
    const auto look = [&](Look at) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        look_for(image, at, most_codes, codes);
    };
    for (const Look at : always) {  // the first look gives the best corners
        look(at);
    }
    for (const Look at : otherwise) {
        if (!codes.empty()) {
            break;
        }
        look(at);
    }
    return codes;
}

std::optional<QrCode> read_qr_code(const GrayImage& crop) {
    constexpr std::array<Look, 7> looks{
        {{1, 0}, {1, 1.5}, {1, -1}, {0.7, 0}, {0.5, 0}, {1, 3}, {0.7, 1}}};
    constexpr int smallest = 21;
    std::vector<QrCode> codes;
    if (std::min(crop.width, crop.height) >= smallest) {
        for (const Look at : looks) {
            look_for(crop, at, 1, codes);
            if (!codes.empty()) {
                return std::move(codes.front());
            }
        }
    }
    return std::nullopt;
}

}  // namespace arpent::scan

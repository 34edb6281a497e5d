// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/sheet_qr.hpp"

#include "core/base/error.hpp"
#include "core/scan/qr.hpp"
#include "core/scan/rectify.hpp"

#include <array>

namespace arpent::scan {

std::optional<sheet::Payload> read_sheet_qr(const GrayImage& image, const PageMap& map,
                                            const sheet::Layout& layout,
                                            const std::stop_token& stop) {
    constexpr std::array<double, 3> px_per_module{6, 9, 4};
    // The codes stand outside the marks, where curled paper is a little elsewhere.
    constexpr double astray_mm = 3;
    for (const double px : px_per_module) {
        for (const sheet::PageRect& code : layout.qr_codes) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            const GrayImage crop = rectify(image, map, code.grown(sheet::qr_quiet_mm + astray_mm),
                                           px / sheet::qr_module_mm);
            const std::optional<QrCode> read = read_qr_code(crop);
            if (auto payload = read ? sheet::decode(read->text) : std::nullopt) {
                return payload;
            }
        }
    }
    return std::nullopt;
}

}  // namespace arpent::scan

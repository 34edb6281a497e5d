// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/field_papers_page.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/qr.hpp"
#include "core/scan/view.hpp"

#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::scan {

/// A Field Papers page found in a picture.
struct FieldPapersSheet {
    FieldPaper paper = FieldPaper::a4_landscape;
    View view;
    std::vector<Sighting> dots;  ///< those found, of seven
    double rms_mm = 0;           ///< how far they lie from where the view puts them
};

/// Finds the page that a QR code is on by the dots that Field Papers prints, on any of its papers,
/// any way up (facts/paper.md 6.7). Any thread. The Message says why there is none:
/// scan.field_papers_dots {found} (too few, or not where they belong). Throws Cancelled.
std::variant<FieldPapersSheet, Message> find_field_papers(const GrayImage& image,
                                                          const QrCode& code,
                                                          const std::stop_token& stop);

}  // namespace arpent::scan

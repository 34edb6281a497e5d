// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/lettering.hpp"
#include "core/sheet/payload.hpp"

#include <string>

namespace arpent::paper {

/// What tells this printed page from every other: its marks, its QR codes, its code in clear and
/// the day. Drawn over the content, which stays the same when a page is printed again.
struct PageIdentity {
    sheet::Payload payload;
    std::string day;           ///< of printing, as people write it
    std::string do_not_write;  ///< "Ne pas écrire ici", beside the QR codes
};

/// In mm, over the whole page.
void draw_identity(cairo_t* cr, const PageIdentity& identity, Lettering& lettering);

}  // namespace arpent::paper

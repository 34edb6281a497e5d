// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.hpp"
#include "core/paper/pdf_file.hpp"

namespace arpent::paper {

/// A whole document onto A4 pages, numbered, with links that can be clicked. Throws Error as
/// PdfFile does.
void draw_document(PdfFile& pdf, const Document& document);

}  // namespace arpent::paper

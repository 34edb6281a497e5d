// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/field_papers_page.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/matrix.hpp"

#include <cstdint>
#include <string>

namespace arpent::scan::test {

/// A page as Field Papers draws it, at 6 pixels a millimetre: random streets, the dots, the code.
GrayImage draw_field_papers(FieldPaper paper, const std::string& text, std::uint32_t seed);
constexpr double drawn_px_per_mm = 6;

/// `page` photographed: `to_picture` leads from its millimetres to pixels; a grey table around it.
GrayImage photograph(const GrayImage& page, const Matrix3& to_picture, int width, int height);

}  // namespace arpent::scan::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/matrix.hpp"
#include "core/scan/paper_code.hpp"
#include "core/sheet/page.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace arpent::scan {

/// The pages that Field Papers prints.
enum class FieldPaper : std::uint8_t {
    letter_landscape,
    letter_portrait,
    a4_landscape,
    a4_portrait,
    a3_landscape,
    a3_portrait,
};
constexpr std::array<FieldPaper, 6> field_papers{
    FieldPaper::letter_landscape, FieldPaper::a4_landscape, FieldPaper::a3_landscape,
    FieldPaper::letter_portrait,  FieldPaper::a4_portrait,  FieldPaper::a3_portrait};

/// As a person calls it: "A4", "A3", "Letter"; and which way it lies.
const char* paper_name(FieldPaper paper);
bool is_landscape(FieldPaper paper);

/// Where things lie on such a page, in millimetres (facts/paper.md 1.2, measured on genuine ones).
struct FieldPapersPage {
    double width = 0;
    double height = 0;
    sheet::PageRect map;  ///< what the code's box is about
    sheet::PageRect qr;   ///< the symbol: 83 points a side in the map's lower right corner
    /// Black discs of radius dot_radius_mm on white ones of twice that; E, D, C, B, A, G, F in the
    /// order in which they are found best: from near the QR code outwards.
    std::array<sheet::PagePoint, 7> dots;
};
constexpr double dot_radius_mm = 1.524;

FieldPapersPage field_papers_page(FieldPaper paper);

/// From millimetres of the page to metres of EPSG:3857, by the box of its code in degrees. The two
/// scales differ by up to a tenth: pages are cut to the paper's shape and drawn into the map's.
/// `half`: the map was printed on the left (landscape) or upper half only, and the box is about
/// that. Nothing when the box is not in degrees.
std::optional<Matrix3> field_papers_ground(FieldPaper paper, const CrsBox& box, bool half);

}  // namespace arpent::scan

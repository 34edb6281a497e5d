// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/affine_fit.hpp"
#include "core/scan/april_tags.hpp"
#include "core/sheet/mark.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace arpent::scan {

/// A tag that may be a mark of a sheet.
struct MarkHit {
    sheet::MarkValue mark;
    TagHit tag;
};

/// The marks of one sheet in a picture, each slot once, and how they lie by a plane perspective.
struct MarkGroup {
    sheet::LayoutId layout = sheet::LayoutId::a4_landscape;  ///< that fits best; a relevé looks
                                                             ///< like an A4 portrait page
    std::vector<MarkHit> hits;
    Matrix3 to_image;  ///< from millimetres of the page
};

/// Tells several sheets in one photo apart by where their marks lie and which code they carry.
/// Tags that are no marks, and single ones that fit nowhere, are left out; the largest group comes
/// first.
std::vector<MarkGroup> group_marks(std::span<const TagHit> tags);

/// A mark's centre and four corners on the page, and where they are seen.
PlanePair center_pair(const sheet::Layout& layout, const MarkHit& hit);
std::array<PlanePair, 4> corner_pairs(const sheet::Layout& layout, const MarkHit& hit);

/// What most marks say at each place of the code; nothing where no mark tells or two values are
/// told equally often.
using CodeDigits = std::array<std::optional<int>, sheet::code_length>;
CodeDigits digits_of(std::span<const MarkHit> hits);

}  // namespace arpent::scan

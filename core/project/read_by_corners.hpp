// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/read_papers.hpp"
#include "core/scan/placement.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace arpent::project {

/// A page of ours that a person named and whose corners that person set.
struct HandPlacedPage {
    scan::SheetPlacement placement;  ///< with its error where the printed map could be compared
    std::vector<edit::Mark> marks;
};

/// Puts a page by the corners of its frame, lays it over its clean print where the carnet has it,
/// and finds what people left on it. `corners` go around the frame clockwise in the picture, from
/// any of them: the print says which way up the page lies; where nothing can be compared the first
/// is the top left one. `picture` is the file's bytes. Any thread. Throws Error (why the corners
/// cannot be, as scan::place_by_corners(), and as scan::decode_image() does) and Cancelled.
HandPlacedPage read_by_corners(std::span<const std::byte> picture, const sheet::Payload& payload,
                               const std::array<scan::PixelPoint, 4>& corners,
                               const PaperContext& context, job::Progress& progress,
                               const std::stop_token& stop);

}  // namespace arpent::project

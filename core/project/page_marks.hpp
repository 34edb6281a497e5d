// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/scan/found_mark.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/payload.hpp"

#include <span>
#include <vector>

namespace arpent::project {

/// A page that was read in a picture.
struct ReadPage {
    sheet::Payload payload;
    scan::PageMap map;  ///< into the full-size picture
    int first_row = 1;  ///< of a relevé form: the number of its first row
};

/// The marks of a page with their places on the ground and in the picture. Refs and the numbers of
/// pen marks are still nought: MarkStore::keep() gives them. Any thread.
std::vector<edit::Mark> page_marks(std::span<const scan::FoundMark> found, const ReadPage& page,
                                   const edit::PictureHash& picture);

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/clean_page.hpp"
#include "core/practice/printed_page.hpp"
#include "core/practice/sheet_view.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_map.hpp"
#include "core/sheet/layout.hpp"

namespace arpent::test {

/// The paper of a layout in colours at 300 dpi, with what `draw` puts on it (in mm).
practice::PrintedPage print_page(const sheet::Layout& layout, const paper::DrawPage& draw);

/// The same in gray, as a scan is compared with it.
scan::GrayImage clean_gray(const sheet::Layout& layout, const paper::DrawPage& draw,
                           double px_per_mm);

/// Where a sheet lies by the truth of its picture: the perspective nearest to it, without the
/// waves of the paper.
scan::PageMap flat_map(const practice::SheetView& view);

}  // namespace arpent::test

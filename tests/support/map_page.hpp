// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/printed_page.hpp"

namespace arpent::test {

/// How much there is to see on a map_page().
enum class MapContent : std::uint8_t { town, fields };

/// A page of the generated quarter at 1:2000 (or of a few field tracks) inside a frame line 14 mm
/// from the edges, with labels: a stand-in for a sheet where its marks do not matter.
practice::PrintedPage map_page(double width_mm, double height_mm, double dpi,
                               MapContent content = MapContent::town);

}  // namespace arpent::test

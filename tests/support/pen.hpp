// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/printed_page.hpp"

namespace arpent::test {

/// A page after an afternoon: `count` each of pen strokes (0.6 mm wide, 20 to 60 mm long, blue or
/// red), of crosses, and of round white stickers (12 mm) with a black ring.
practice::PrintedPage scribbled(const practice::PrintedPage& page, int count, std::uint64_t seed);

}  // namespace arpent::test

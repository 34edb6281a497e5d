// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/found_mark.hpp"
#include "core/scan/ink.hpp"

namespace arpent::scan {

/// Takes the ink of a sticker's label away: its tag, the picture beside it, the word below. Which
/// label paper it is of shows by where its picture stands; without one, a small label's place is
/// cleared. `ink` is of the whole page, at `px_per_mm`.
void wipe_label(Ink& ink, double px_per_mm, const FoundMark& sticker);

}  // namespace arpent::scan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/found_mark.hpp"
#include "core/scan/ink.hpp"

#include <vector>

namespace arpent::scan {

/// The rows of a relevé form that somebody filled in: which boxes are ticked, empty, or not to be
/// told (a person is asked), and whether there is writing to read. Rows without any ink are left
/// out. `ink` is that of the whole page, as page_ink() finds it.
std::vector<FoundMark> form_rows(const Ink& ink);

}  // namespace arpent::scan

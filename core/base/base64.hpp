// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace arpent {

/// The bytes in the alphabet of RFC 4648, with '=' at the end, in one line.
std::string base64(std::string_view bytes);

}  // namespace arpent

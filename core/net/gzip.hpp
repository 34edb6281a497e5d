// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace arpent::net {

/// The text as a gzip file of one member, without name or time: the same text gives the same bytes.
std::string gzip(std::string_view text);

}  // namespace arpent::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace arpent {

/// Escapes & < > " ' and writes tab, newline and carriage return as character references, so that
/// an attribute value survives a reader. Characters that XML 1.0 forbids are left out.
std::string xml_escape(std::string_view text);

}  // namespace arpent

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/crs.hpp"

#include <string_view>
#include <variant>

namespace arpent::scan {

/// The coordinate system of a .prj file: WKT 1 as ESRI and OGC write it. It knows the systems of
/// Crs on datums within a metre of WGS 84; the Message says which other one it met
/// (scan.crs_unknown {name}) or that the text is no WKT (scan.prj_damaged).
std::variant<Crs, Message> parse_prj(std::string_view text);

}  // namespace arpent::scan

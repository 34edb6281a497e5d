// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/refusal.hpp"

#include <optional>
#include <string_view>

namespace arpent::net {

/// Understands the sentences of cgimap and of OSM's Rails port (facts/osm-api.md 2); nothing for
/// one that says no more than its HTTP status. Pure.
std::optional<RefusalKind> read_refusal_text(std::string_view text);

}  // namespace arpent::net

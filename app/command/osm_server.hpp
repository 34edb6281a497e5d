// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/osm_api.hpp"

#include <string>

namespace arpent::command {

/// The server of --api, with the token of ARPENT_OSM_TOKEN, or of `login`. Throws UsageError for
/// what is no address of a server.
net::OsmApi osm_api(const std::string& api);

}  // namespace arpent::command

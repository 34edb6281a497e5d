// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/osm_api.hpp"

namespace arpent::panel {

/// OpenStreetMap's own server, or that of ARPENT_OSM_API (tests, trial servers).
net::ApiUrl osm_api_url();
/// Whether somebody has said in whose name things are sent.
bool has_osm_account();
/// A connection in that name. Any thread.
net::OsmApi osm_api();
/// A connection in nobody's name, for reading: a token that has ended would break it. Any thread.
net::OsmApi reading_osm_api();

}  // namespace arpent::panel

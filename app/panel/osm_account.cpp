// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/osm_account.hpp"

#include "core/net/oauth/token_store.hpp"

#include <cstdlib>

namespace arpent::panel {

net::ApiUrl osm_api_url() {
    const char* server = std::getenv("ARPENT_OSM_API");
    const auto url = server != nullptr ? net::parse_api_url(server) : std::nullopt;
    return url ? *url : *net::parse_api_url("https://api.openstreetmap.org");
}

bool has_osm_account() { return net::TokenStore::token(osm_api_url()).has_value(); }

net::OsmApi osm_api() {
    const net::ApiUrl url = osm_api_url();
    return net::OsmApi(url, net::TokenStore::token(url).value_or(""));
}

net::OsmApi reading_osm_api() { return net::OsmApi(osm_api_url(), ""); }

}  // namespace arpent::panel

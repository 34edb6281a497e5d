// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/osm_account.hpp"

#include <cstdlib>
#include <string>

namespace arpent::panel {
namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

}  // namespace

net::ApiUrl osm_api_url() {
    if (const auto url = net::parse_api_url(from_environment("ARPENT_OSM_API"))) return *url;
    return *net::parse_api_url("https://api.openstreetmap.org");
}

bool has_osm_account() { return !from_environment("ARPENT_OSM_TOKEN").empty(); }

net::OsmApi osm_api() { return net::OsmApi(osm_api_url(), from_environment("ARPENT_OSM_TOKEN")); }

}  // namespace arpent::panel

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/osm_server.hpp"

#include "app/command/usage_error.hpp"

#include <cstdlib>

namespace arpent::command {

net::OsmApi osm_api(const std::string& api) {
    const auto url = net::parse_api_url(api);
    if (!url) {
        throw UsageError({"usage.bad_value", {{"what", "--api " + api}}});
    }
    const char* token = std::getenv("ARPENT_OSM_TOKEN");
    return net::OsmApi(*url, token != nullptr ? token : "");
}

}  // namespace arpent::command

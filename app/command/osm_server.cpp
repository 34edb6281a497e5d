// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/osm_server.hpp"

#include "app/command/usage_error.hpp"
#include "core/net/oauth/token_store.hpp"

namespace arpent::command {

net::OsmApi osm_api(const std::string& api) {
    const auto url = net::parse_api_url(api);
    if (!url) {
        throw UsageError({"usage.bad_value", {{"what", "--api " + api}}});
    }
    return net::OsmApi(*url, net::TokenStore::token(*url).value_or(""));
}

}  // namespace arpent::command

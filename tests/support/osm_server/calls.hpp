// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/server.hpp"
#include "tests/support/osm_server/store.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace arpent::test::osm_server {

/// What the calls work on; one request at a time.
struct World {
    explicit World(const Settings& wanted) : settings(wanted), store(wanted.database) {}

    Settings settings;
    Store store;
    Accounts accounts;
    std::set<std::int64_t> locked;  ///< changesets with an upload at work
    std::int64_t clock_ahead = 0;   ///< seconds

    // A replica that lags: how many readings still see the moment before.
    int lag = 0;
    bool lag_hides_changesets = false;
    int lag_left = 0;
    std::int64_t lag_moment = 0;

    std::int64_t now() const;
};

/// Which call it is: the names of Server::requests().
std::string call_of(const Request& request);
/// The number in "/api/0.6/changeset/12/upload"; 0 when there is none.
std::int64_t changeset_of(const Request& request);

/// Does a request; refusals are replies too.
Reply answer(World& world, const Request& request);

// The calls; each may throw Refused.
Reply create_changeset(World& world, const Request& request);
Reply put_tags(World& world, const Request& request);
Reply close_changeset(World& world, const Request& request);
Reply get_changeset(World& world, const Request& request);
Reply find_changesets(World& world, const Request& request);
Reply upload(World& world, const Request& request);

Reply capabilities(World& world);
Reply download(World& world, const Request& request);
Reply elements(World& world, const Request& request);
Reply element(World& world, const Request& request);
Reply ways_of_node(World& world, const Request& request);
Reply relations_of_element(World& world, const Request& request);
Reply map(World& world, const Request& request);

/// The body, unpacked as its Content-Encoding says. Throws Refused (400, 413, 415).
std::string body_of(const World& world, const Request& request);
/// The parts of the path after "/api/0.6/" or "/api/", without an ending ".json" or ".xml".
std::vector<std::string> path_parts(const Request& request);

}  // namespace arpent::test::osm_server

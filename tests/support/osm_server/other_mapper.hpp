// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/server.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace arpent::test::osm_server {

/// What another mapper does: actions of an osmChange, "CS" standing for his changeset.
inline void other_mapper(Server& server, std::string actions) {
    const auto created =
        server.request("PUT", "/api/0.6/changeset/create", "<osm><changeset/></osm>");
    for (auto at = actions.find("CS"); at != std::string::npos; at = actions.find("CS")) {
        actions.replace(at, 2, created.body);
    }
    const auto done = server.request("POST", "/api/0.6/changeset/" + created.body + "/upload",
                                     "<osmChange version=\"0.6\">" + actions + "</osmChange>");
    REQUIRE(done.status == 200);
}

}  // namespace arpent::test::osm_server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/api_url.hpp"

#include <catch2/catch.hpp>

namespace arpent::net {

TEST_CASE("an API's address is understood however people write it") {
    const ApiUrl osm{"https://api.openstreetmap.org", "https://www.openstreetmap.org"};
    for (const char* text : {"https://api.openstreetmap.org", "https://api.openstreetmap.org/",
                             "https://api.openstreetmap.org/api/0.6/",
                             "http://www.openstreetmap.org/api", "HTTPS://OpenStreetMap.org"}) {
        INFO(text);
        CHECK(parse_api_url(text) == osm);
    }
    CHECK(parse_api_url("http://127.0.0.1:8080/api/0.6")->call("map") ==
          "http://127.0.0.1:8080/api/0.6/map");
    CHECK(parse_api_url("http://master.apis.dev.openstreetmap.org")->root ==
          "https://master.apis.dev.openstreetmap.org");
    CHECK(parse_api_url("http://[::1]:80/")->root == "http://[::1]:80");
    CHECK(osm.changeset_page(12) == "https://www.openstreetmap.org/changeset/12");
    for (const char* text : {"", "openstreetmap.org", "ftp://a/", "http://", "http://a b/",
                             "http://me:secret@host/", "https://host/?a=b", "file:///etc/passwd"}) {
        INFO(text);
        CHECK_FALSE(parse_api_url(text));
    }
}

TEST_CASE("a secret goes unencrypted to nobody but this room") {
    for (const char* url : {"https://example.org/x", "http://127.0.0.1:3000", "http://localhost/",
                            "http://[::1]/", "http://192.168.1.4/", "http://172.20.0.3:3000/",
                            "http://osm-api:3000/api", "http://api.test/"}) {
        INFO(url);
        CHECK(is_safe_for_secrets(url));
    }
    for (const char* url : {"http://example.org", "http://8.8.8.8/", "http://172.40.0.1/",
                            "http://127.0.0.1.example.org/", "http://127.0.0.1@example.org/"}) {
        INFO(url);
        CHECK_FALSE(is_safe_for_secrets(url));
    }
}

}  // namespace arpent::net

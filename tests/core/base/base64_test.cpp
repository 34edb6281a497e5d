// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base64.hpp"

#include <catch2/catch.hpp>

TEST_CASE("base64 is that of RFC 4648") {
    using arpent::base64;
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64(std::string("\0\xFF\x80", 3)) == "AP+A");
}

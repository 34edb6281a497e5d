// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <random>

using namespace arpent;

TEST_CASE("a number is taken whole or not at all") {
    CHECK(parse_double("-12.5e1") == -125.0);
    CHECK(parse_int("-42") == -42);
    CHECK(parse_uint("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
    for (const char* text : {"", " 1", "1 ", "1,5", "1.5.2", "abc", "0x10", "+1", "--1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_double(text));
        CHECK_FALSE(parse_int(text));
    }
    CHECK_FALSE(parse_int("9223372036854775808"));
    CHECK_FALSE(parse_uint("-1"));
}

TEST_CASE("what is formatted is parsed back to the same value") {
    std::mt19937_64 random(1);
    for (int i = 0; i < 1000; ++i) {
        const double value = std::uniform_real_distribution(-1e9, 1e9)(random);
        CHECK(parse_double(format_double(value)) == value);
    }
    CHECK(format_fixed(2.0 / 3, 2) == "0.67");
    CHECK(format_fixed(-0.5, 0) == "-0");
    CHECK(format_fixed(1e300, 1).size() == 303);
}

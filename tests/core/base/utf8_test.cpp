// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace arpent;

TEST_CASE("two spellings of one word fold to the same text") {
    CHECK(fold("BANC") == fold("banc"));
    CHECK(fold("Œuvre") == fold("oeuvre"));
    CHECK(fold("Écluse d’Été") == fold("ecluse d'ete"));
    CHECK(fold("e\u0301") == fold("é"));
    CHECK(fold("banc") != fold("bancs"));
    CHECK(fold("مقهى 咖啡馆").size() > 0);
}

TEST_CASE("text that is not UTF-8 is known and kept") {
    CHECK(is_valid_utf8("Œ’«»…€"));
    CHECK_FALSE(is_valid_utf8("\xC3"));
    CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // half of a surrogate pair
    CHECK_FALSE(is_valid_utf8("\xC0\x80"));      // an overlong zero
    CHECK(fold("\xC3") == "\xC3");
}

TEST_CASE("length is counted in code points, as OSM counts 255") {
    CHECK(code_points("") == 0);
    CHECK(code_points("é’😀") == 3);
    CHECK(first_code_points("é’😀", 2) == "é’");
    CHECK(first_code_points("abc", 5) == "abc");
    CHECK(first_code_points("abc", 0).empty());
}

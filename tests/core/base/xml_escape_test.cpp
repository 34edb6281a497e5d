// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_escape.hpp"

#include <catch2/catch.hpp>
#include <tinyxml2.h>

#include <string>

using namespace arpent;

TEST_CASE("another reader gets an escaped text back as it was") {
    for (const std::string text : {"a < b & c > \"d\" 'e'", "line\nnext\ttab\r", "Œ 😀", ""}) {
        const std::string document = "<a v=\"" + xml_escape(text) + "\"/>";
        tinyxml2::XMLDocument xml;
        REQUIRE(xml.Parse(document.c_str()) == tinyxml2::XML_SUCCESS);
        CHECK(xml.RootElement()->Attribute("v") == text);
    }
}

TEST_CASE("characters that XML forbids are left out") {
    CHECK(xml_escape(std::string("a\x01z\x1F") + '\0') == "az");
}

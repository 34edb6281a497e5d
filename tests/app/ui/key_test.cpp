// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/key.hpp"

#include "app/text/text.hpp"

#include <SDL_keycode.h>
#include <catch2/catch.hpp>

using arpent::ui::Key;
using arpent::ui::key_name;
using arpent::ui::parse_key;

TEST_CASE("keys are read by the letter they write") {
    CHECK(parse_key("ctrl+z") == Key{'z', true});
    CHECK(parse_key("Ctrl+Shift+Z") == Key{'z', true, true});
    CHECK(parse_key("escape") == Key{SDLK_ESCAPE});
    CHECK(parse_key("shift+tab") == Key{SDLK_TAB, false, true});
    CHECK(parse_key("f11") == Key{SDLK_F11});
    CHECK(parse_key("+") == Key{'+'});
    CHECK(parse_key("ctrl++") == Key{'+', true});
    CHECK_FALSE(parse_key(""));
    CHECK_FALSE(parse_key("ctrl+"));
    CHECK_FALSE(parse_key("f13"));
    CHECK_FALSE(parse_key("hyper+x"));
}

TEST_CASE("a key is named in the language chosen") {
    arpent::text::set_language("fr");
    CHECK(key_name({'z', true}) == "Ctrl+Z");
    CHECK(key_name({SDLK_DELETE}) == "Suppr");
    arpent::text::set_language("en");
    CHECK(key_name({SDLK_TAB, false, true}) == "Shift+Tab");
    arpent::text::set_language("fr");
}

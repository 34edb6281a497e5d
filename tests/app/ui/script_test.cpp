// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/script.hpp"

#include <catch2/catch.hpp>

using namespace arpent::ui;

TEST_CASE("what French and its neighbours write is for the atlas, other scripts are not") {
    for (const char* name :
         {"Œuvre d’art n°\u202F3 – 10\u202F€…", "Łódź", "Ψυχή", "Київ", "Երևան", "→"}) {
        CHECK_FALSE(needs_typesetter(name));
    }
    for (const char* name : {"شارع", "רחוב", "平安里", "हिन्दी", "ไทย", "서울", "🚲", "e\u0301"}) {
        CHECK(needs_typesetter(name));
    }
}

TEST_CASE("characters are read whole, and malformed bytes one by one") {
    CHECK(character("a", 0) == std::pair<char32_t, std::size_t>(U'a', 1));
    CHECK(character("é", 0) == std::pair<char32_t, std::size_t>(U'é', 2));
    CHECK(character("平", 0) == std::pair<char32_t, std::size_t>(U'平', 3));
    CHECK(character("🚲", 0) == std::pair<char32_t, std::size_t>(U'🚲', 4));
    for (const char* bad : {"\xFF", "\x80", "\xE5\xB9", "\xC3(", "\xF0\x9F\x9A"}) {
        CHECK(character(bad, 0) == std::pair<char32_t, std::size_t>(0xFFFD, 1));
    }
}

TEST_CASE("the first letter says from which side a name is read") {
    CHECK(reads_from_right("شارع 12"));
    CHECK(reads_from_right("12 שדרות"));
    CHECK_FALSE(reads_from_right("Rue شارع"));
    CHECK_FALSE(reads_from_right("平安里"));
    CHECK_FALSE(reads_from_right(""));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/sheet_code.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

namespace arpent::sheet {

TEST_CASE("a sheet code reads back from its text, however people type it") {
    std::mt19937 random(2);
    for (int i = 0; i < 1000; ++i) {
        const SheetCode code = SheetCode::of_number(random() % code_numbers);
        const std::string text = code.text();
        CHECK(SheetCode::parse(text) == code);
        std::string typed = text.substr(0, 3) + " - " + text.substr(3);
        for (char& c : typed) {
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
        CHECK(SheetCode::parse(typed) == code);
        CHECK(SheetCode::of_number(code.number()) == code);
    }
}

TEST_CASE("a sheet code with one wrong character is refused") {
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        const std::string text = SheetCode::of_number(random() % code_numbers).text();
        for (std::size_t place = 0; place < text.size(); ++place) {
            for (const char c : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
                std::string wrong = text;
                wrong[place] = c;
                CHECK(SheetCode::parse(wrong).has_value() == (wrong == text));
            }
        }
    }
    CHECK_FALSE(SheetCode::parse("").has_value());
    CHECK_FALSE(SheetCode::parse("ÉÀÇ").has_value());
    CHECK_FALSE(SheetCode::parse(SheetCode::of_number(5).text() + "0").has_value());
}

}  // namespace arpent::sheet

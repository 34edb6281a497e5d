// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/sheet_code.hpp"

namespace arpent::sheet {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The running product of ISO 7064's hybrid system over the digits before the check digit.
int running_product(const std::array<int, code_length>& digits) {
    int product = code_radix;
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        product += digits[i];
        product = product % code_radix == 0 ? code_radix : product % code_radix;
        product = product * 2 % (code_radix + 1);
    }
    return product;
}

}  // namespace

SheetCode SheetCode::of_number(std::uint32_t number) {
    std::array<int, code_length> digits{};
    std::uint32_t rest = number % code_numbers;
    for (std::size_t i = code_length - 1; i-- > 0;) {
        digits[i] = static_cast<int>(rest % code_radix);
        rest /= code_radix;
    }
    digits.back() = (code_radix + 1 - running_product(digits)) % code_radix;
    return SheetCode(digits);
}

std::optional<SheetCode> SheetCode::of_digits(const std::array<int, code_length>& digits) {
    for (const int digit : digits) {
        if (digit < 0 || digit >= code_radix) {
            return std::nullopt;
        }
    }
    if ((running_product(digits) + digits.back()) % code_radix != 1) {
        return std::nullopt;
    }
    return SheetCode(digits);
}

std::optional<SheetCode> SheetCode::parse(std::string_view text) {
    std::array<int, code_length> digits{};
    std::size_t count = 0;
    for (char c : text) {
        if (c == ' ' || c == '-' || c == '.') {
            continue;
        }
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos || count == digits.size()) {
            return std::nullopt;
        }
        digits.at(count++) = static_cast<int>(digit);
    }
    return count == digits.size() ? of_digits(digits) : std::nullopt;
}

std::uint32_t SheetCode::number() const {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i + 1 < digits_.size(); ++i) {
        number = number * code_radix + static_cast<std::uint32_t>(digits_[i]);
    }
    return number;
}

std::string SheetCode::text() const {
    std::string text;
    for (const int digit : digits_) {
        text += alphabet[static_cast<std::size_t>(digit)];
    }
    return text;
}

}  // namespace arpent::sheet

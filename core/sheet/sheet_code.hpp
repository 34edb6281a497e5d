// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::sheet {

constexpr int code_radix = 36;
constexpr int code_length = 6;
/// Codes without their check digit: 36^5.
constexpr std::uint32_t code_numbers = 60'466'176;

/// The name of one printed page, "K7Q2B4": five digits of base 36 and a check digit (ISO 7064,
/// MOD 37,36), which finds every single wrong digit and almost every exchange of neighbours.
class SheetCode {
public:
    /// `number` counts from 0 to code_numbers - 1; taken modulo.
    static SheetCode of_number(std::uint32_t number);
    /// Nothing when the check digit does not fit.
    static std::optional<SheetCode> of_digits(const std::array<int, code_length>& digits);
    /// As people type it: small letters, spaces, points and hyphens are fine. Nothing when it is
    /// no code.
    static std::optional<SheetCode> parse(std::string_view text);

    std::uint32_t number() const;
    /// 0 to 35, from the left.
    int digit(int place) const { return digits_.at(static_cast<std::size_t>(place)); }
    /// "K7Q2B4".
    std::string text() const;

    auto operator<=>(const SheetCode&) const = default;  // NOLINT(modernize-use-nullptr)

private:
    explicit SheetCode(const std::array<int, code_length>& digits) : digits_(digits) {}

    std::array<int, code_length> digits_;
};

}  // namespace arpent::sheet

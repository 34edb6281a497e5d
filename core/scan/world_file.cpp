// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/world_file.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace arpent::scan {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

std::optional<double> number(std::string_view word) {
    std::string text(word);
    if (text.starts_with('+')) {
        text.erase(0, 1);
    }
    if (std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos) {
        text[text.find(',')] = '.';
    }
    const std::optional<double> value = parse_double(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

}  // namespace

std::optional<Matrix3> parse_world_file(std::string_view text) {
    std::array<double, 6> values{};
    for (double& value : values) {
        const std::size_t start = text.find_first_not_of(spaces);
        if (start == std::string_view::npos) {
            return std::nullopt;
        }
        const std::size_t end = std::min(text.find_first_of(spaces, start), text.size());
        const std::optional<double> parsed = number(text.substr(start, end - start));
        if (!parsed) {
            return std::nullopt;
        }
        value = *parsed;
        text.remove_prefix(end);
    }
    const auto [a, d, b, e, c, f] = values;
    if (text.find_first_not_of(spaces) != std::string_view::npos || !(a * e - b * d != 0)) {
        return std::nullopt;
    }
    return Matrix3::affine(a, b, c, d, e, f) * Matrix3::translation(-0.5, -0.5);
}

}  // namespace arpent::scan

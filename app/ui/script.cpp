// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/script.hpp"

#include <algorithm>
#include <array>

namespace arpent::ui {

namespace {

struct Range {
    char32_t first;
    char32_t last;

    bool contains(char32_t c) const { return c >= first && c <= last; }
};

// Blocks of Unicode 15.
constexpr std::array typeset{
    Range{0x0300, 0x036F},     // combining marks
    Range{0x0590, 0x1CFF},     // Hebrew, Arabic, India, South-East Asia, Georgian, Ethiopic, ...
    Range{0x2C80, 0x2DFF},     // Coptic, Tifinagh, Ethiopic
    Range{0x2E80, 0xABFF},     // China, Japan, Yi, and smaller scripts
    Range{0xAC00, 0xD7FF},     // Korea
    Range{0xF900, 0xFFEF},     // compatibility forms of the above
    Range{0x10000, 0x10FFFF},  // beyond what ImGui's characters hold
};
constexpr std::array from_right{
    Range{0x0590, 0x08FF},  // Hebrew, Arabic, Syriac, Thaana, N'Ko
    Range{0xFB1D, 0xFDFF},  // presentation forms
    Range{0xFE70, 0xFEFF}, Range{0x10800, 0x10FFF}, Range{0x1E800, 0x1EFFF},
};
constexpr std::array unspaced{
    Range{0x0E00, 0x0EFF},    // Thai, Lao
    Range{0x1000, 0x109F},    // Burmese
    Range{0x1780, 0x17FF},    // Khmer
    Range{0x2E80, 0xA4CF},    // Chinese, Japanese, Yi
    Range{0xF900, 0xFAFF},    // Chinese
    Range{0xFF00, 0xFFEF},    // wide forms
    Range{0x20000, 0x3FFFF},  // Chinese
};

template <typename Ranges>
bool any_contains(const Ranges& ranges, char32_t c) {
    return std::ranges::any_of(ranges, [c](const Range& range) { return range.contains(c); });
}

}  // namespace

std::pair<char32_t, std::size_t> character(std::string_view text, std::size_t at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + at;
    const std::size_t left = text.size() - at;
    const std::size_t length = bytes[0] < 0xC2 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
    if (length == 1) {
        return {bytes[0] < 0x80 ? bytes[0] : 0xFFFDU, 1};
    }
    if (length > left) {
        return {0xFFFD, 1};
    }
    char32_t c = bytes[0] & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((bytes[i] & 0xC0U) != 0x80U) {
            return {0xFFFD, 1};
        }
        c = c << 6U | (bytes[i] & 0x3FU);
    }
    return {c, length};
}

bool is_for_typesetter(char32_t c) { return c >= 0x0300 && any_contains(typeset, c); }

bool needs_typesetter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto [c, bytes] = character(text, at);
        if (is_for_typesetter(c)) {
            return true;
        }
        at += bytes;
    }
    return false;
}

bool reads_from_right(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, bytes] = character(text, at);
        if (any_contains(from_right, c)) {
            return true;
        }
        if (c >= 0xC0 || (c | 0x20U) - 'a' < 26) {
            return false;
        }
        at += bytes;
    }
    return false;
}

bool breaks_anywhere(char32_t c) { return c >= 0x0E00 && any_contains(unspaced, c); }

}  // namespace arpent::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/base45.hpp"

namespace arpent::sheet {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned radix = 45;

}  // namespace

std::string to_base45(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        unsigned value = pair ? bytes[i] * 256U + bytes[i + 1] : bytes[i];
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit) {
            text += alphabet[value % radix];
            value /= radix;
        }
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> from_base45(std::string_view text) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::string_view group = text.substr(i, 3);
        unsigned value = 0;
        unsigned weight = 1;
        for (const char c : group) {
            const auto digit = alphabet.find(c);
            if (digit == std::string_view::npos) {
                return std::nullopt;
            }
            value += static_cast<unsigned>(digit) * weight;
            weight *= radix;
        }
        if (group.size() == 1 || value > (group.size() == 3 ? 0xFFFFU : 0xFFU)) {
            return std::nullopt;
        }
        if (group.size() == 3) {
            bytes.push_back(static_cast<std::uint8_t>(value >> 8));
        }
        bytes.push_back(static_cast<std::uint8_t>(value & 0xFF));
    }
    return bytes;
}

}  // namespace arpent::sheet

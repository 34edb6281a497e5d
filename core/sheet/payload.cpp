// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/payload.hpp"

#include "core/sheet/base45.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

namespace arpent::sheet {
namespace {

constexpr std::string_view prefix = "AP1:";
constexpr std::size_t payload_bytes = 32;
constexpr std::uint8_t format_number = 1;

using Bytes = std::array<std::uint8_t, payload_bytes>;

/// CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected.
std::uint16_t crc16(std::span<const std::uint8_t> bytes) {
    unsigned crc = 0xFFFF;
    for (const std::uint8_t byte : bytes) {
        crc ^= static_cast<unsigned>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
        }
        crc &= 0xFFFF;
    }
    return static_cast<std::uint16_t>(crc);
}

void put(Bytes& bytes, std::size_t at, std::size_t width, std::uint32_t value) {
    for (std::size_t i = width; i-- > 0;) {
        bytes.at(at + i) = static_cast<std::uint8_t>(value & 0xFF);
        value >>= 8;
    }
}

std::uint32_t get(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t width) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        value = value << 8 | bytes[at + i];
    }
    return value;
}

std::uint32_t tenths(double mm) { return static_cast<std::uint32_t>(std::lround(mm * 10)); }

std::uint32_t hundredths(double degrees) {
    const double turn = degrees - 360 * std::floor(degrees / 360);
    return static_cast<std::uint32_t>(std::lround(turn * 100)) % 36000;
}

}  // namespace

SheetCode Payload::code() const {
    // FNV-1a, 32 bits, over project, sheet and revision as they stand in the payload.
    std::uint32_t hash = 2166136261U;
    const auto mix = [&hash](std::uint32_t byte) { hash = (hash ^ (byte & 0xFF)) * 16777619U; };
    for (const int shift : {24, 16, 8, 0}) {
        mix(project >> shift);
    }
    mix(sheet >> 8);
    mix(sheet);
    mix(revision);
    return SheetCode::of_number(hash % code_numbers);
}

std::string encode(const Payload& payload) {
    const Layout& layout = layout_of(payload.layout);
    Bytes bytes{};
    put(bytes, 0, 1, format_number);
    put(bytes, 1, 1, static_cast<std::uint8_t>(payload.layout));
    put(bytes, 2, 4, payload.project);
    put(bytes, 6, 2, payload.sheet);
    put(bytes, 8, 1, payload.revision);
    put(bytes, 9, 1, payload.theme);
    put(bytes, 10, 1, payload.group);
    put(bytes, 11, 4, static_cast<std::uint32_t>(payload.ground.center.x));
    put(bytes, 15, 4, static_cast<std::uint32_t>(payload.ground.center.y));
    put(bytes, 19, 3, static_cast<std::uint32_t>(std::lround(payload.ground.scale)));
    put(bytes, 22, 2, hundredths(payload.ground.rotation));
    put(bytes, 24, 2, tenths(layout.frame.width));
    put(bytes, 26, 2, tenths(layout.frame.height));
    put(bytes, 28, 2, payload.day);
    put(bytes, 30, 2, crc16(std::span(bytes).first(payload_bytes - 2)));
    return std::string(prefix) + to_base45(bytes);
}

std::optional<Payload> decode(std::string_view text) {
    if (!text.starts_with(prefix)) {
        return std::nullopt;
    }
    const auto bytes = from_base45(text.substr(prefix.size()));
    if (!bytes || bytes->size() != payload_bytes || bytes->front() != format_number ||
        crc16(std::span(*bytes).first(payload_bytes - 2)) != get(*bytes, 30, 2)) {
        return std::nullopt;
    }
    const auto layout = layout_id((*bytes)[1]);
    if (!layout || tenths(layout_of(*layout).frame.width) != get(*bytes, 24, 2) ||
        tenths(layout_of(*layout).frame.height) != get(*bytes, 26, 2)) {
        return std::nullopt;
    }
    Payload payload;
    payload.layout = *layout;
    payload.project = get(*bytes, 2, 4);
    payload.sheet = static_cast<std::uint16_t>(get(*bytes, 6, 2));
    payload.revision = (*bytes)[8];
    payload.theme = (*bytes)[9];
    payload.group = (*bytes)[10];
    payload.ground.center = {static_cast<std::int32_t>(get(*bytes, 11, 4)),
                             static_cast<std::int32_t>(get(*bytes, 15, 4))};
    payload.ground.scale = get(*bytes, 19, 3);
    payload.ground.rotation = get(*bytes, 22, 2) / 100.0;
    payload.day = static_cast<std::uint16_t>(get(*bytes, 28, 2));
    return payload;
}

}  // namespace arpent::sheet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/room/frame.hpp"
#include "core/room/keys.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace arpent::room {

/// What the frames carry: README.md, "Messages". Each can be written, and read from any bytes:
/// nothing then for bytes that mean nothing.

constexpr std::int64_t protocol = 1;

/// The first of each side.
struct Hello {
    std::int64_t version = protocol;
    std::string base_hash;
    Tag session{};      ///< random, so that nobody talks to itself
    std::string group;  ///< as people call the other laptop

    bool operator==(const Hello&) const = default;
};

/// What a carnet holds.
struct Have {
    struct Reach {
        std::int64_t n = 0;
        Tag content{};  ///< of all edits up to n

        bool operator==(const Reach&) const = default;
    };
    std::map<edit::DeviceId, Reach> devices;
    Tag osm{};  ///< of what it knows of OSM's answers

    bool operator==(const Have&) const = default;
};

enum class Reason : std::uint8_t {
    version = 1,
    other_base = 2,
    damaged = 3,
    tampered = 4,
    same_device = 5,
    cannot_store = 6,
    itself = 7
};

std::vector<std::byte> encode(const Hello& hello);
std::vector<std::byte> encode(const Have& have);
std::vector<std::byte> encode(Reason reason);
std::optional<Hello> decode_hello(std::span<const std::byte> payload);
std::optional<Have> decode_have(std::span<const std::byte> payload);
std::optional<Reason> decode_reason(std::span<const std::byte> payload);

}  // namespace arpent::room

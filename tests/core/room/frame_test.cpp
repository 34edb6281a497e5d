// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/frame.hpp"

#include "core/room/message.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace arpent::room {
namespace {

std::vector<std::byte> bytes_of(std::initializer_list<int> values) {
    std::vector<std::byte> bytes;
    for (const int value : values) {
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

}  // namespace

TEST_CASE("frames come out as they went in, however they are cut") {
    const auto payload = bytes_of({1, 2, 3});
    auto bytes = encode_frame(FrameType::have, payload);
    const auto more = encode_frame(FrameType::refuse, {});
    bytes.insert(bytes.end(), more.begin(), more.end());
    FrameReader reader;
    std::vector<Frame> frames;
    for (const std::byte byte : bytes) {
        reader.add(std::span(&byte, 1));
        while (auto frame = reader.next()) {
            frames.push_back(std::move(*frame));
        }
    }
    CHECK(frames == std::vector<Frame>{{FrameType::have, payload}, {FrameType::refuse, {}}});
    CHECK_FALSE(reader.failed());
}

TEST_CASE("a frame that is cut off is no frame") {
    FrameReader reader;
    reader.add(bytes_of({0, 0, 0, 3, 2, 1, 2}));
    CHECK_FALSE(reader.next().has_value());
    CHECK_FALSE(reader.failed());
}

TEST_CASE("a frame that would be too large, or of no type, ends the reading") {
    const auto wrong = GENERATE(bytes_of({1, 0, 0, 1, 2}), bytes_of({255, 255, 255, 255, 1}),
                                bytes_of({0, 0, 0, 0, 0}), bytes_of({0, 0, 0, 0, 6}));
    FrameReader reader;
    reader.add(wrong);
    CHECK_FALSE(reader.next().has_value());
    CHECK(reader.failed());
}

TEST_CASE("messages are read as they were written") {
    const Hello hello{protocol, "abc", random_bytes(), "Les Hirondelles"};
    CHECK(decode_hello(encode(hello)) == hello);
    Have have;
    have.devices[5] = {3, random_bytes()};
    have.devices[edit::max_device] = {1, random_bytes()};
    have.osm = random_bytes();
    CHECK(decode_have(encode(have)) == have);
    CHECK(decode_have(encode(Have{})) == Have{});
    CHECK(decode_reason(encode(Reason::tampered)) == Reason::tampered);
}

TEST_CASE("messages that are cut off or go on mean nothing") {
    Have have;
    have.devices[5] = {3, {}};
    for (auto bytes : {encode(have), encode(Hello{protocol, "abc", {}, "A"})}) {
        const bool is_have = bytes == encode(have);
        const auto reads = [&] {
            return is_have ? decode_have(bytes).has_value() : decode_hello(bytes).has_value();
        };
        bytes.push_back({});
        CHECK_FALSE(reads());
        bytes.pop_back();
        while (!bytes.empty()) {
            bytes.pop_back();
            CHECK_FALSE(reads());
        }
    }
}

TEST_CASE("a device, a number or a count out of range means nothing") {
    CHECK_FALSE(decode_have(bytes_of({0xFF, 0xFF, 0xFF, 0xFF, 0x0F})).has_value());
    CHECK_FALSE(decode_have(bytes_of({1, 0, 1})).has_value());
    CHECK_FALSE(decode_have(bytes_of({1, 1, 0})).has_value());
    CHECK_FALSE(decode_reason(bytes_of({9})).has_value());
    CHECK_FALSE(decode_reason({}).has_value());
}

}  // namespace arpent::room

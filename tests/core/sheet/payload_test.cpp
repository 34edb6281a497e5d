// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheet/payload.hpp"

#include "core/sheet/base45.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <string>

namespace arpent::sheet {
namespace {

Payload example() {
    return {
        LayoutId::a4_landscape, 0xC0FFEE42, 7, 2, 3, 4, {{6'854'321, 473'912'345}, 2000, 0}, 2520};
}

}  // namespace

// Computed by another program from README.md alone.
TEST_CASE("the payload of the worked example is what README.md prints") {
    CHECK(encode(example()) == "AP1:V50.HOJ5U700KB0YM0:9DPHMC08A73K:0000561K+00B1TTI");
    CHECK(example().code().text() == "5SRPP3");
}

TEST_CASE("a payload reads back as it was written") {
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        Payload payload;
        payload.layout = static_cast<LayoutId>(random() % 5);
        payload.project = random();
        payload.sheet = static_cast<std::uint16_t>(random());
        payload.revision = static_cast<std::uint8_t>(random());
        payload.theme = static_cast<std::uint8_t>(random());
        payload.group = static_cast<std::uint8_t>(random());
        const auto around_zero = [&](std::int64_t half) {
            return static_cast<std::int32_t>(static_cast<std::int64_t>(random()) % (2 * half) -
                                             half);
        };
        payload.ground.center = {around_zero(1'800'000'000), around_zero(850'000'000)};
        payload.ground.scale = random() % 16'000'000;
        payload.ground.rotation = (random() % 36000) / 100.0;
        payload.day = static_cast<std::uint16_t>(random());
        const std::string text = encode(payload);
        CHECK(text.size() == 52);
        const auto read = decode(text);
        REQUIRE(read.has_value());
        CHECK(*read == payload);
        CHECK(read->code() == payload.code());
    }
}

TEST_CASE("a payload with one wrong character is refused") {
    const std::string text = encode(example());
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string wrong = text;
        wrong[i] = wrong[i] == 'A' ? 'B' : 'A';
        INFO(wrong);
        CHECK_FALSE(decode(wrong).has_value());
    }
    CHECK_FALSE(decode("").has_value());
    CHECK_FALSE(decode("AP1:").has_value());
    CHECK_FALSE(decode("https://example.org/atlases/3hasivcl/A1").has_value());
}

TEST_CASE("a printing with another content has another code") {
    Payload again = example();
    ++again.revision;
    CHECK(again.code() != example().code());
}

TEST_CASE("base 45 agrees with the examples of RFC 9285") {
    const auto bytes = [](std::string_view text) {
        return std::vector<std::uint8_t>(text.begin(), text.end());
    };
    CHECK(to_base45(bytes("AB")) == "BB8");
    CHECK(to_base45(bytes("Hello!!")) == "%69 VD92EX0");
    CHECK(to_base45(bytes("base-45")) == "UJCLQE7W581");
    CHECK(from_base45("QED8WEX0") == bytes("ietf!"));
    CHECK_FALSE(from_base45("GGW:").has_value());
    CHECK_FALSE(from_base45(":::").has_value());
    CHECK_FALSE(from_base45("a").has_value());
}

}  // namespace arpent::sheet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/message.hpp"

#include "core/edit/varint.hpp"

#include <algorithm>

namespace arpent::room {
namespace {

using edit::VarintReader;
using edit::VarintWriter;

constexpr std::size_t max_text = 200;
constexpr std::uint64_t max_devices = 4096;
constexpr std::uint64_t max_number = std::uint64_t{1} << 48U;

std::string_view text_of(const Tag& tag) {
    return {reinterpret_cast<const char*>(tag.data()), tag.size()};
}

Tag tag_in(VarintReader& in) {
    const std::string_view text = in.text();
    Tag tag{};
    if (text.size() != tag.size()) {
        in.fail();
        return tag;
    }
    std::ranges::copy(std::as_bytes(std::span(text)), tag.begin());
    return tag;
}

std::string short_text(VarintReader& in) {
    const std::string_view text = in.text();
    if (text.size() > max_text) {
        in.fail();
        return {};
    }
    return std::string(text);
}

template <typename Read>
std::optional<Read> whole(const VarintReader& in, Read read) {
    return in.failed() || !in.at_end() ? std::nullopt : std::optional(std::move(read));
}

}  // namespace

std::vector<std::byte> encode(const Hello& hello) {
    VarintWriter out;
    out.add(static_cast<std::uint64_t>(hello.version));
    out.add_text(hello.base_hash);
    out.add_text(text_of(hello.session));
    out.add_text(std::string_view(hello.group).substr(0, max_text));
    return out.take();
}

std::optional<Hello> decode_hello(std::span<const std::byte> payload) {
    VarintReader in(payload);
    Hello hello;
    hello.version = static_cast<std::int64_t>(in.next());
    if (hello.version != protocol && !in.failed()) {
        return hello;  // what follows may be anything
    }
    hello.base_hash = short_text(in);
    hello.session = tag_in(in);
    hello.group = short_text(in);
    return whole(in, std::move(hello));
}

std::vector<std::byte> encode(const Have& have) {
    VarintWriter out;
    out.add(have.devices.size());
    for (const auto& [device, reach] : have.devices) {
        out.add(static_cast<std::uint64_t>(device));
        out.add(static_cast<std::uint64_t>(reach.n));
        out.add_text(text_of(reach.content));
    }
    out.add_text(text_of(have.osm));
    return out.take();
}

std::optional<Have> decode_have(std::span<const std::byte> payload) {
    VarintReader in(payload);
    Have have;
    const std::uint64_t count = in.next();
    if (count > max_devices) {
        return std::nullopt;
    }
    for (std::uint64_t i = 0; i < count && !in.failed(); ++i) {
        const std::uint64_t device = in.next();
        const std::uint64_t n = in.next();
        if (device < 1 || device > static_cast<std::uint64_t>(edit::max_device) || n < 1 ||
            n >= max_number) {
            return std::nullopt;
        }
        const Tag content = tag_in(in);
        have.devices[static_cast<edit::DeviceId>(device)] = {static_cast<std::int64_t>(n), content};
    }
    have.osm = tag_in(in);
    if (have.devices.size() != count) {
        return std::nullopt;
    }
    return whole(in, std::move(have));
}

std::vector<std::byte> encode(Reason reason) { return {static_cast<std::byte>(reason)}; }

std::optional<Reason> decode_reason(std::span<const std::byte> payload) {
    if (payload.size() != 1 || payload[0] < std::byte{1} || payload[0] > std::byte{7}) {
        return std::nullopt;
    }
    return static_cast<Reason>(payload[0]);
}

}  // namespace arpent::room

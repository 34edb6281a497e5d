// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/frame.hpp"

namespace arpent::room {
namespace {

constexpr std::size_t head_size = 5;

}  // namespace

std::vector<std::byte> encode_frame(FrameType type, std::span<const std::byte> payload) {
    std::vector<std::byte> bytes;
    bytes.reserve(head_size + payload.size());
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes.push_back(static_cast<std::byte>(payload.size() >> shift));
    }
    bytes.push_back(static_cast<std::byte>(type));
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

void FrameReader::add(std::span<const std::byte> bytes) {
    if (!failed_) {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    }
}

std::optional<Frame> FrameReader::next() {
    const auto rest = std::span(bytes_).subspan(used_);
    if (failed_ || rest.size() < head_size) {
        return std::nullopt;
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        size = (size << 8U) | std::to_integer<std::size_t>(rest[i]);
    }
    const auto type = std::to_integer<std::uint8_t>(rest[4]);
    if (size > max_payload || type < 1 || type > 5) {
        failed_ = true;
        bytes_.clear();
        used_ = 0;
        return std::nullopt;
    }
    if (rest.size() < head_size + size) {
        bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(used_));
        used_ = 0;
        return std::nullopt;
    }
    const auto payload = rest.subspan(head_size, size);
    used_ += head_size + size;
    return Frame{static_cast<FrameType>(type), {payload.begin(), payload.end()}};
}

}  // namespace arpent::room

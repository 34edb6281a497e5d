// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace arpent::room {

enum class FrameType : std::uint8_t { hello = 1, have = 2, edits = 3, osm = 4, refuse = 5 };

/// One message on the channel: README.md, "Frames".
struct Frame {
    FrameType type = FrameType::refuse;
    std::vector<std::byte> payload;

    bool operator==(const Frame&) const = default;
};

constexpr std::size_t max_payload = std::size_t{16} << 20U;

/// `payload` is at most max_payload long.
std::vector<std::byte> encode_frame(FrameType type, std::span<const std::byte> payload);

/// Cuts frames out of a stream of bytes.
class FrameReader {
public:
    void add(std::span<const std::byte> bytes);
    /// The next frame that has come whole; nothing when there is none, or failed(). A length is
    /// looked at before anything is kept for it.
    std::optional<Frame> next();
    /// No frame begins so.
    bool failed() const { return failed_; }

private:
    std::vector<std::byte> bytes_;
    std::size_t used_ = 0;
    bool failed_ = false;
};

}  // namespace arpent::room

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace arpent::edit {

/// Numbers as protocol buffers write them: 7 bits a byte, lowest first, the high bit set on all but
/// the last; signed differences in zigzag (0, -1, 1, -2 … are 0, 1, 2, 3 …).
class VarintWriter {
public:
    void add(std::uint64_t value);
    /// value - previous, modulo 2^64.
    void add_difference(std::int64_t value, std::int64_t previous);
    /// Its length in bytes, then the bytes.
    void add_text(std::string_view text);

    std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

/// Reads what VarintWriter wrote. Bytes that mean nothing end the reading: failed() then, and every
/// further value is 0.
class VarintReader {
public:
    explicit VarintReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    std::uint64_t next();
    std::int64_t difference(std::int64_t previous);
    /// Lives as long as the bytes.
    std::string_view text();

    bool at_end() const { return rest_.empty(); }
    bool failed() const { return failed_; }
    /// What was read means nothing to the reader either.
    void fail();

private:
    std::span<const std::byte> rest_;
    bool failed_ = false;
};

}  // namespace arpent::edit

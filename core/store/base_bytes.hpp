// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <string>
#include <string_view>

namespace arpent::store {

/// Bytes that do not follow FORMAT.md. BaseStore turns it into an Error that names the carnet.
class Malformed : public std::exception {
public:
    const char* what() const noexcept override { return "malformed block"; }
};

/// Packs numbers as the blocks of the base hold them (FORMAT.md, "Numbers and texts").
class ByteWriter {
public:
    void number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes_.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        bytes_.push_back(static_cast<char>(value));
    }
    void signed_number(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }

    const std::string& bytes() const { return bytes_; }
    void clear() { bytes_.clear(); }

private:
    std::string bytes_;
};

/// Unpacks what ByteWriter packed; throws Malformed rather than read beyond the end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at_ == end_) {
                throw Malformed();
            }
            const auto byte = static_cast<unsigned char>(*at_++);
            if (shift == 63 && byte > 1) {
                throw Malformed();
            }
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        throw Malformed();
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }
    template <typename Integer>
    Integer number_as() {
        const std::uint64_t value = number();
        if (value > static_cast<std::uint64_t>(std::numeric_limits<Integer>::max())) {
            throw Malformed();
        }
        return static_cast<Integer>(value);
    }
    /// A number of things that follow, each of `bytes_each` at least: bounds what is allocated.
    std::size_t count(std::size_t bytes_each = 1) {
        const std::uint64_t value = number();
        if (value > left() / bytes_each) {
            throw Malformed();
        }
        return static_cast<std::size_t>(value);
    }
    std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
    std::string_view text() {
        const std::size_t size = count();
        const std::string_view result(at_, size);
        at_ += size;
        return result;
    }
    void expect_end() const {
        if (at_ != end_) {
            throw Malformed();
        }
    }

private:
    const char* at_;
    const char* end_;
};

/// Columns hold differences; sums and differences wrap, so that any value can follow any other.
inline std::int64_t difference(std::int64_t value, std::int64_t previous) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) -
                                     static_cast<std::uint64_t>(previous));
}
inline std::int64_t sum(std::int64_t previous, std::int64_t difference) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(previous) +
                                     static_cast<std::uint64_t>(difference));
}

/// One column of a block, written: each value as its difference from the one before, first from 0.
class DeltaWriter {
public:
    explicit DeltaWriter(ByteWriter& bytes) : bytes_(bytes) {}
    void operator()(std::int64_t value) {
        bytes_.signed_number(difference(value, previous_));
        previous_ = value;
    }

private:
    ByteWriter& bytes_;
    std::int64_t previous_ = 0;
};

/// The same column read; a value beyond the range of Integer is malformed.
template <typename Integer>
class DeltaReader {
public:
    explicit DeltaReader(ByteReader& bytes) : bytes_(bytes) {}
    Integer operator()() {
        previous_ = sum(previous_, bytes_.signed_number());
        if (previous_ < std::numeric_limits<Integer>::min() ||
            previous_ > std::numeric_limits<Integer>::max()) {
            throw Malformed();
        }
        return static_cast<Integer>(previous_);
    }

private:
    ByteReader& bytes_;
    std::int64_t previous_ = 0;
};

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/varint.hpp"

namespace arpent::edit {

void VarintWriter::add(std::uint64_t value) {
    while (value >= 0x80U) {
        bytes_.push_back(static_cast<std::byte>(value | 0x80U));
        value >>= 7U;
    }
    bytes_.push_back(static_cast<std::byte>(value));
}

void VarintWriter::add_difference(std::int64_t value, std::int64_t previous) {
    const std::uint64_t step =
        static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(previous);
    const std::uint64_t sign = (step >> 63U) != 0 ? ~std::uint64_t{0} : 0;
    add((step << 1U) ^ sign);
}

void VarintWriter::add_text(std::string_view text) {
    add(text.size());
    const auto bytes = std::as_bytes(std::span(text));
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void VarintReader::fail() {
    failed_ = true;
    rest_ = {};
}

std::uint64_t VarintReader::next() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
        const auto byte = static_cast<std::uint64_t>(rest_.front());
        rest_ = rest_.subspan(1);
        value |= (byte & 0x7FU) << shift;
        if (byte < 0x80U) {
            return value;
        }
    }
    fail();
    return 0;
}

std::int64_t VarintReader::difference(std::int64_t previous) {
    const std::uint64_t zigzag = next();
    const std::uint64_t step = (zigzag >> 1U) ^ (~(zigzag & 1U) + 1);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(previous) + step);
}

std::string_view VarintReader::text() {
    const std::uint64_t size = next();
    if (size > rest_.size()) {
        fail();
        return {};
    }
    const auto bytes = rest_.first(static_cast<std::size_t>(size));
    rest_ = rest_.subspan(bytes.size());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace arpent::edit

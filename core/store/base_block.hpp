// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace arpent::store {

/// What a row of base_block holds; the numbers are part of the format.
enum class BlockKind : std::uint8_t {
    vertices = 0,
    node_features = 1,
    way_features = 2,
    relation_features = 3,
    node_index = 4,  ///< feature → row of its block
    way_index = 5,
    relation_index = 6,
    ways_of_node = 7,  ///< element → elements that hold it
    relations_of_node = 8,
    relations_of_way = 9,
    relations_of_relation = 10,
};
constexpr BlockKind last_block_kind = BlockKind::relations_of_relation;

/// A longer payload is refused by readers and writers alike: it bounds what a hostile carnet costs.
constexpr std::size_t max_payload_bytes = std::size_t{64} << 20;

/// zstd frames with a checksum. For one thread at a time.
class Compressor {
public:
    Compressor();
    ~Compressor();
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    /// The frame lives until the next call.
    std::span<const std::byte> compress(std::string_view payload);

private:
    struct Context;
    std::unique_ptr<Context> context_;
    std::string frame_;
};

/// Throws Malformed.
std::string decompress(std::span<const std::byte> frame);

/// SHA-256 over the payloads of all blocks in the order of their rows: the name of a base.
class BaseHash {
public:
    BaseHash();
    ~BaseHash();
    BaseHash(const BaseHash&) = delete;
    BaseHash& operator=(const BaseHash&) = delete;

    void add(BlockKind kind, std::string_view payload);
    /// 64 hexadecimal digits; ends the calculation.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a block of the base: the first byte is its kind, the rest its payload; and all of it
// as a compressed frame.
#include "core/store/base_block.hpp"

#include "core/store/base_features.hpp"
#include "core/store/base_pages.hpp"
#include "core/store/base_vertices.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

using namespace arpent::store;

namespace {

void decode(BlockKind kind, std::string_view payload) {
    switch (kind) {
        case BlockKind::vertices: {
            const VertexBlock block(payload);
            for (std::size_t i = 0; i < block.size(); ++i) {
                block.at(i);
            }
            break;
        }
        case BlockKind::node_features: FeatureBlock::read_nodes(payload).box(); break;
        case BlockKind::way_features: FeatureBlock::read_ways(payload).box(); break;
        case BlockKind::relation_features: FeatureBlock::read_relations(payload).box(); break;
        default: {
            const IndexPage page(payload);
            page.find(0);
        }
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        if (!bytes.empty()) {
            decode(static_cast<BlockKind>(data[0] % 5), bytes.substr(1));
        }
    } catch (const Malformed&) {  // refused
    }
    try {
        decompress(std::as_bytes(std::span(data, size)));
    } catch (const Malformed&) {  // refused
    }
    return 0;
}

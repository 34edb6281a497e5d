// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_features.hpp"
#include "core/store/base_key.hpp"

#include <memory>
#include <utility>

namespace arpent::store {
namespace {

// About what the allocator adds to an element with its strings and vectors.
constexpr std::size_t bytes_per_element = 96;
constexpr std::size_t bytes_per_tag = sizeof(osm::Tag) + 16;

/// What all features begin with.
template <typename Kind>
struct Common {
    std::vector<std::string> strings;
    std::vector<std::shared_ptr<Kind>> elements;
    std::size_t bytes = 0;
};

template <typename Kind>
void read_tags(ByteReader& in, Common<Kind>& common) {
    const auto counts = read_counts(in, common.elements.size(), 2);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        std::vector<osm::Tag> tags;
        tags.reserve(counts[i]);
        for (std::uint32_t n = 0; n < counts[i]; ++n) {
            const std::string& key = string_at(common.strings, in.number());
            tags.emplace_back(key, string_at(common.strings, in.number()));
        }
        common.bytes += tags.size() * bytes_per_tag;
        common.elements[i]->tags = osm::Tags(std::move(tags));
    }
}

template <typename Kind>
Common<Kind> read_common(ByteReader& in) {
    Common<Kind> common;
    common.strings = read_strings(in);
    constexpr std::size_t columns = 7;
    common.elements.resize(in.count(columns));
    DeltaReader<RefKey> key(in);
    for (auto& element : common.elements) {
        element = std::make_shared<Kind>();
        element->ref = ref_of(key());
    }
    const auto metas = read_metas(in, common.elements.size(), common.strings.size());
    for (std::size_t i = 0; i < metas.size(); ++i) {
        common.elements[i]->meta = meta_of(metas[i], common.strings);
    }
    common.bytes = common.elements.size() * (sizeof(Kind) + bytes_per_element);
    read_tags(in, common);
    return common;
}

osm::ElementType read_type(ByteReader& in) {
    const std::uint64_t type = in.number();
    if (type > static_cast<std::uint64_t>(osm::ElementType::relation)) {
        throw Malformed();
    }
    return static_cast<osm::ElementType>(type);
}

std::vector<geo::Box> read_boxes(ByteReader& in, std::size_t count) {
    std::vector<geo::Box> boxes(count);
    const auto read_column = [&](auto field_of) {
        DeltaReader<std::int32_t> column(in);
        for (geo::Box& box : boxes) {
            field_of(box) = column();
        }
    };
    read_column([](geo::Box& box) -> std::int32_t& { return box.min.x; });
    read_column([](geo::Box& box) -> std::int32_t& { return box.min.y; });
    read_column([](geo::Box& box) -> std::int32_t& { return box.max.x; });
    read_column([](geo::Box& box) -> std::int32_t& { return box.max.y; });
    return boxes;
}

}  // namespace

FeatureBlock FeatureBlock::read_nodes(std::string_view payload) {
    ByteReader in(payload);
    Common<osm::Node> common = read_common<osm::Node>(in);
    DeltaReader<std::int32_t> x(in);
    for (const auto& node : common.elements) {
        node->location.x = x();
    }
    DeltaReader<std::int32_t> y(in);
    for (const auto& node : common.elements) {
        node->location.y = y();
    }
    in.expect_end();
    FeatureBlock block;
    block.nodes.assign(common.elements.begin(), common.elements.end());
    block.bytes = common.bytes;
    return block;
}

FeatureBlock FeatureBlock::read_ways(std::string_view payload) {
    ByteReader in(payload);
    Common<osm::Way> common = read_common<osm::Way>(in);
    FeatureBlock block;
    block.bytes = common.bytes;
    block.ways.resize(common.elements.size());
    const auto counts = read_counts(in, common.elements.size(), 3);
    DeltaReader<RefKey> key(in);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& nodes = common.elements[i]->nodes;
        nodes.resize(counts[i]);
        for (osm::Ref& ref : nodes) {
            ref = ref_of(key());
        }
        block.ways[i].line.resize(counts[i]);
        block.bytes += counts[i] * (sizeof(osm::Ref) + sizeof(geo::Location));
    }
    DeltaReader<std::int32_t> x(in);
    for (WayFeature& way : block.ways) {
        for (geo::Location& location : way.line) {
            location.x = x();
        }
    }
    DeltaReader<std::int32_t> y(in);
    for (WayFeature& way : block.ways) {
        for (geo::Location& location : way.line) {
            location.y = y();
            way.box.extend(location);
        }
    }
    in.expect_end();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        block.ways[i].way = std::move(common.elements[i]);
    }
    return block;
}

FeatureBlock FeatureBlock::read_relations(std::string_view payload) {
    ByteReader in(payload);
    Common<osm::Relation> common = read_common<osm::Relation>(in);
    FeatureBlock block;
    block.bytes = common.bytes;
    const auto boxes = read_boxes(in, common.elements.size());
    const auto counts = read_counts(in, common.elements.size(), 3);
    DeltaReader<RefKey> key(in);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto& members = common.elements[i]->members;
        members.resize(counts[i]);
        for (osm::Member& member : members) {
            member.id.type = read_type(in);
            member.id.ref = ref_of(key());
            member.role = string_at(common.strings, in.number());
        }
        block.bytes += counts[i] * sizeof(osm::Member);
        block.relations.push_back({std::move(common.elements[i]), boxes[i]});
    }
    in.expect_end();
    return block;
}

geo::Box FeatureBlock::box() const {
    geo::Box box;
    for (const osm::NodePtr& node : nodes) {
        box.extend(node->location);
    }
    for (const WayFeature& way : ways) {
        box.extend(way.box);
    }
    for (const RelationFeature& relation : relations) {
        box.extend(relation.box);
    }
    return box;
}

}  // namespace arpent::store

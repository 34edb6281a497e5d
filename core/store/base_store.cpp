// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_store.hpp"

#include "core/store/base_bytes.hpp"
#include "core/store/base_reader.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace arpent::store {
namespace {

osm::Ref ref_in(const osm::NodePtr& node) { return node->ref; }
osm::Ref ref_in(const WayFeature& way) { return way.way->ref; }
osm::Ref ref_in(const RelationFeature& relation) { return relation.relation->ref; }

osm::Element element_in(const osm::NodePtr& node) { return node; }
osm::Element element_in(const WayFeature& way) { return way.way; }
osm::Element element_in(const RelationFeature& relation) { return relation.relation; }

/// Which blocks hold the features of a type, and where they lie in a block.
struct NodeKind {
    static constexpr BlockKind features = BlockKind::node_features;
    static constexpr BlockKind index = BlockKind::node_index;
    static const auto& list(const FeatureBlock& block) { return block.nodes; }
};
struct WayKind {
    static constexpr BlockKind features = BlockKind::way_features;
    static constexpr BlockKind index = BlockKind::way_index;
    static const auto& list(const FeatureBlock& block) { return block.ways; }
};
struct RelationKind {
    static constexpr BlockKind features = BlockKind::relation_features;
    static constexpr BlockKind index = BlockKind::relation_index;
    static const auto& list(const FeatureBlock& block) { return block.relations; }
};

/// How many features visit_all holds at a time: they lie in another order than asked for.
constexpr std::size_t window = 65536;

}  // namespace

struct BaseStore::Parts {
    Parts(const Database& carnet, std::size_t cache_bytes)
        : reader(carnet, cache_bytes), info(reader.read_info()) {}

    BaseReader reader;
    BaseInfo info;

    const FeatureBlock& features(const BlockPtr& block) const {
        return std::get<FeatureBlock>(*block);  // BaseReader::block checked the kind
    }

    /// Calls `use` with the feature of a ref; false when there is none.
    template <typename Kind, typename Use>
    bool with_feature(osm::Ref ref, Use use) const {
        const RefKey key = key_of(ref);
        const BlockPtr page = reader.block_for(Kind::index, key);
        if (!page) {
            return false;
        }
        const auto entries = std::get<IndexPage>(*page).find(key);
        if (entries.empty()) {
            return false;
        }
        const BlockPtr block = reader.block(entries.front().value, Kind::features);
        const auto& list = Kind::list(features(block));
        const auto found =
            std::ranges::find_if(list, [&](const auto& item) { return ref_in(item) == ref; });
        if (found == list.end()) {
            reader.throw_damaged();
        }
        use(*found);
        return true;
    }

    std::vector<osm::Ref> users(BlockKind kind, osm::Ref ref) const {
        const RefKey key = key_of(ref);
        std::vector<osm::Ref> refs;
        if (const BlockPtr page = reader.block_for(kind, key)) {
            for (const IndexEntry& entry : std::get<IndexPage>(*page).find(key)) {
                refs.push_back(entry.value);
            }
        }
        std::ranges::sort(refs);
        return refs;
    }

    /// All features of a kind in file order, a window at a time.
    template <typename Kind, typename Use>
    void for_each_feature(Use use) const {
        std::vector<IndexEntry> waiting;
        const auto flush = [&] {
            use_window<Kind>(waiting, use);
            waiting.clear();
        };
        for (const std::int64_t row : reader.rows(Kind::index)) {
            const BlockPtr page = reader.block(row, Kind::index);
            const auto entries = std::get<IndexPage>(*page).entries();
            waiting.insert(waiting.end(), entries.begin(), entries.end());
            if (waiting.size() >= window) {
                flush();
            }
        }
        flush();
    }

    template <typename Kind, typename Use>
    void use_window(const std::vector<IndexEntry>& wanted, Use use) const {
        // Where each wanted feature comes in the window, by the block that holds it.
        std::vector<std::pair<std::int64_t, std::size_t>> by_row;
        std::unordered_map<osm::Ref, std::size_t> places;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            by_row.emplace_back(wanted[i].value, i);
            places.emplace(ref_of(wanted[i].key), i);
        }
        std::ranges::sort(by_row);
        std::vector<osm::Element> elements(wanted.size());
        std::int64_t last_row = 0;
        for (const auto& [row, ignored] : by_row) {
            if (std::exchange(last_row, row) == row) {
                continue;
            }
            const BlockPtr block = reader.block(row, Kind::features);
            for (const auto& item : Kind::list(features(block))) {
                if (const auto place = places.find(ref_in(item)); place != places.end()) {
                    elements[place->second] = element_in(item);
                }
            }
        }
        for (const osm::Element& element : elements) {
            if (!element) {
                reader.throw_damaged();
            }
            use(element);
        }
    }

    /// Vertices and node features, each in file order, become one.
    void for_each_node(const std::function<void(const osm::Element&)>& use) const {
        const auto rows = reader.rows(BlockKind::vertices);
        auto row = rows.begin();
        BlockPtr block;
        std::size_t at = 0;
        // The next vertex, or null.
        const auto peek = [&]() -> osm::NodePtr {
            while (row != rows.end()) {
                if (!block) {
                    block = reader.block(*row, BlockKind::vertices);
                    at = 0;
                }
                const auto& vertices = std::get<VertexBlock>(*block);
                if (at < vertices.size()) {
                    return vertices.at(at);
                }
                block = nullptr;
                ++row;
            }
            return nullptr;
        };
        osm::NodePtr vertex = peek();
        const auto use_vertex = [&] {
            use(vertex);
            ++at;
            vertex = peek();
        };
        for_each_feature<NodeKind>([&](const osm::Element& feature) {
            while (vertex && osm::file_order(vertex->ref, feature.id().ref)) {
                use_vertex();
            }
            use(feature);
        });
        while (vertex) {
            use_vertex();
        }
    }
};

std::shared_ptr<const BaseStore> BaseStore::open(const Database& carnet, std::size_t cache_bytes) {
    return std::shared_ptr<const BaseStore>(
        new BaseStore(std::make_unique<Parts>(carnet, cache_bytes)));
}

BaseStore::BaseStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
BaseStore::~BaseStore() = default;

const BaseInfo& BaseStore::info() const { return parts_->info; }
geo::Box BaseStore::box() const { return parts_->info.box; }

osm::NodePtr BaseStore::node(osm::Ref ref) const {
    if (const BlockPtr block = parts_->reader.block_for(BlockKind::vertices, key_of(ref))) {
        if (osm::NodePtr vertex = std::get<VertexBlock>(*block).find(ref)) {
            return vertex;
        }
    }
    osm::NodePtr node;
    parts_->with_feature<NodeKind>(ref, [&](const osm::NodePtr& found) { node = found; });
    return node;
}

osm::WayPtr BaseStore::way(osm::Ref ref) const {
    osm::WayPtr way;
    parts_->with_feature<WayKind>(ref, [&](const WayFeature& found) { way = found.way; });
    return way;
}

osm::RelationPtr BaseStore::relation(osm::Ref ref) const {
    osm::RelationPtr relation;
    parts_->with_feature<RelationKind>(
        ref, [&](const RelationFeature& found) { relation = found.relation; });
    return relation;
}

std::vector<osm::Ref> BaseStore::ways_of(osm::Ref node) const {
    return parts_->users(BlockKind::ways_of_node, node);
}

std::vector<osm::Ref> BaseStore::relations_of(osm::ElementId id) const {
    switch (id.type) {
        case osm::ElementType::node: return parts_->users(BlockKind::relations_of_node, id.ref);
        case osm::ElementType::way: return parts_->users(BlockKind::relations_of_way, id.ref);
        case osm::ElementType::relation: break;
    }
    return parts_->users(BlockKind::relations_of_relation, id.ref);
}

void BaseStore::visit(const geo::Box& box, osm::Level level, osm::FeatureVisitor& visitor) const {
    for (const auto& found : parts_->reader.search(box, level)) {
        const BlockPtr block = parts_->reader.block(found.row, found.kind);
        const auto* features = std::get_if<FeatureBlock>(block.get());
        if (features == nullptr) {
            parts_->reader.throw_damaged();
        }
        for (const osm::NodePtr& node : features->nodes) {
            if (box.contains(node->location)) {
                visitor.on_node(node);
            }
        }
        for (const WayFeature& way : features->ways) {
            if (box.intersects(way.box)) {
                visitor.on_way(way.way, way.line);
            }
        }
        for (const RelationFeature& relation : features->relations) {
            if (box.intersects(relation.box)) {
                visitor.on_relation(relation.relation);
            }
        }
    }
}

void BaseStore::visit_all(osm::ElementType type,
                          const std::function<void(const osm::Element&)>& use) const {
    switch (type) {
        case osm::ElementType::node: parts_->for_each_node(use); break;
        case osm::ElementType::way: parts_->for_each_feature<WayKind>(use); break;
        case osm::ElementType::relation: parts_->for_each_feature<RelationKind>(use); break;
    }
}

std::vector<geo::Location> BaseStore::line_of(const osm::Way& way) const {
    std::vector<geo::Location> line;
    const bool stored = parts_->with_feature<WayKind>(way.ref, [&](const WayFeature& found) {
        if (found.way->nodes == way.nodes) {
            line = found.line;
        }
    });
    return stored && line.size() == way.nodes.size() ? line : Graph::line_of(way);
}

bool BaseStore::verify() const {
    BaseHash hash;
    bool whole = true;
    BaseInfo counted;
    parts_->reader.for_each_stored([&](std::int64_t row, const StoredBlock& stored) {
        hash.add(stored.kind, stored.payload);
        const BlockPtr block = parts_->reader.block(row, stored.kind);
        if (const auto* vertices = std::get_if<VertexBlock>(block.get())) {
            counted.nodes += vertices->size();
        } else if (const auto* features = std::get_if<FeatureBlock>(block.get())) {
            counted.nodes += features->nodes.size();
            counted.ways += features->ways.size();
            counted.relations += features->relations.size();
            const auto extent = parts_->reader.extent(row);
            whole = whole && extent.value_or(geo::Box{}) == features->box();
        }
    });
    const BaseInfo& info = parts_->info;
    return whole && hash.finish() == info.hash && counted.nodes == info.nodes &&
           counted.ways == info.ways && counted.relations == info.relations;
}

}  // namespace arpent::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_writer.hpp"

#include "core/base/error.hpp"
#include "core/osm/detail.hpp"
#include "core/store/base_features.hpp"
#include "core/store/base_layout.hpp"
#include "core/store/base_schema.hpp"
#include "core/store/base_sink.hpp"
#include "core/store/base_vertices.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

namespace arpent::store {
namespace {

constexpr std::size_t features_per_block = 256;
/// Of the nodes or members of its features together.
constexpr std::size_t parts_per_block = 16384;

/// One writing: from sorted records to rows.
class Packer {
public:
    Packer(const Records& records, const Layout& layout, BaseSink& sink, job::Progress& progress,
           const std::stop_token& stop)
        : records_(records),
          layout_(layout),
          sink_(sink),
          progress_(progress),
          stop_(stop),
          total_(records.nodes.size() + records.ways.size() * 8 + records.relations.size() * 8) {}

    void pack() {
        pack_vertices();
        pack_nodes();
        pack_ways();
        pack_relations();
        pack_index(BlockKind::ways_of_node, layout_.ways_of_node);
        pack_relation_users();
    }

private:
    void start_block() {
        if (stop_.stop_requested()) {
            throw Cancelled();
        }
        out_.clear();
    }

    void count_done(std::size_t amount) {
        done_ += amount;
        progress_.set(static_cast<double>(done_) / static_cast<double>(total_ + 1));
    }

    bool is_vertex(std::size_t node) const {
        return layout_.used[node] && records_.nodes[node].tags.count == 0;
    }

    void pack_vertices() {
        std::vector<std::uint32_t> chosen;
        const auto flush = [&] {
            if (chosen.empty()) {
                return;
            }
            start_block();
            write_vertices(records_, chosen, strings_, out_);
            sink_.add(BlockKind::vertices, key_of(records_.nodes[chosen.front()].ref),
                      out_.bytes());
            count_done(chosen.size());
            chosen.clear();
        };
        for (std::uint32_t i = 0; i < records_.nodes.size(); ++i) {
            if (is_vertex(i)) {
                chosen.push_back(i);
                if (chosen.size() == vertices_per_block) {
                    flush();
                }
            }
        }
        flush();
    }

    osm::Tags tags_of(Slice slice) const {
        std::vector<osm::Tag> tags;
        for (const TagRecord& tag : Records::slice(records_.tags, slice)) {
            tags.emplace_back(records_.strings[tag.key], records_.strings[tag.value]);
        }
        return osm::Tags(std::move(tags));
    }

    void pack_nodes() {
        std::vector<Placement> placements;
        for (std::uint32_t i = 0; i < records_.nodes.size(); ++i) {
            if (!is_vertex(i)) {
                const NodeRecord& node = records_.nodes[i];
                geo::Box box;
                box.extend(node.location);
                placements.push_back(placement_of(
                    osm::is_detail(osm::ElementType::node, tags_of(node.tags)), box, node.ref, i));
            }
        }
        pack_features(
            BlockKind::node_features, BlockKind::node_index, placements,
            [](std::uint32_t) { return std::size_t{1}; },
            [&](std::uint32_t i) {
                geo::Box box;
                box.extend(records_.nodes[i].location);
                return box;
            },
            [&](auto chosen) { write_node_features(records_, chosen, strings_, out_); });
    }

    void pack_ways() {
        std::vector<Placement> placements;
        for (std::uint32_t i = 0; i < records_.ways.size(); ++i) {
            const WayRecord& way = records_.ways[i];
            placements.push_back(
                placement_of(osm::is_detail(osm::ElementType::way, tags_of(way.tags)),
                             layout_.way_boxes[i], way.ref, i));
        }
        pack_features(
            BlockKind::way_features, BlockKind::way_index, placements,
            [&](std::uint32_t i) { return records_.ways[i].nodes.count; },
            [&](std::uint32_t i) { return layout_.way_boxes[i]; },
            [&](auto chosen) {
                write_way_features(records_, layout_.locations, chosen, strings_, out_);
            });
    }

    void pack_relations() {
        std::vector<Placement> placements;
        for (std::uint32_t i = 0; i < records_.relations.size(); ++i) {
            const RelationRecord& relation = records_.relations[i];
            placements.push_back(
                placement_of(osm::is_detail(osm::ElementType::relation, tags_of(relation.tags)),
                             layout_.relation_boxes[i], relation.ref, i));
        }
        pack_features(
            BlockKind::relation_features, BlockKind::relation_index, placements,
            [&](std::uint32_t i) { return records_.relations[i].members.count; },
            [&](std::uint32_t i) { return layout_.relation_boxes[i]; },
            [&](auto chosen) {
                write_relation_features(records_, layout_.relation_boxes, chosen, strings_, out_);
            });
    }

    template <typename PartsOf, typename BoxOf, typename Write>
    void pack_features(BlockKind kind, BlockKind index_kind, std::vector<Placement>& placements,
                       PartsOf parts_of, BoxOf box_of, Write write) {
        std::ranges::sort(placements, std::less<>());
        std::vector<IndexEntry> index;
        std::vector<std::uint32_t> chosen;
        RefKey ordinal = 0;
        for (std::size_t begin = 0; begin < placements.size();) {
            const Placement& first = placements[begin];
            geo::Box box;
            chosen.clear();
            std::size_t parts = 0;
            std::size_t end = begin;
            for (; end < placements.size() && chosen.size() < features_per_block &&
                   parts < parts_per_block && placements[end].detail == first.detail &&
                   placements[end].extent == first.extent;
                 ++end) {
                chosen.push_back(placements[end].index);
                parts += parts_of(placements[end].index);
                box.extend(box_of(placements[end].index));
            }
            start_block();
            write(std::span<const std::uint32_t>(chosen));
            const std::int64_t row = sink_.add(kind, ordinal++, out_.bytes());
            if (first.extent != no_extent) {
                sink_.place(row, box, first.detail != 0);
            }
            for (; begin < end; ++begin) {
                index.push_back({placements[begin].key, row});
            }
            count_done(chosen.size() * 8);
        }
        std::ranges::sort(index, {}, &IndexEntry::key);
        pack_index(index_kind, index);
    }

    void pack_index(BlockKind kind, std::span<const IndexEntry> entries) {
        while (!entries.empty()) {
            const std::size_t length = page_length(entries);
            start_block();
            write_page(entries.first(length), out_);
            sink_.add(kind, entries.front().key, out_.bytes());
            entries = entries.subspan(length);
        }
    }

    void pack_relation_users() {
        std::array<std::vector<IndexEntry>, 3> users;
        for (const RelationRecord& relation : records_.relations) {
            for (const auto& member : Records::slice(records_.members, relation.members)) {
                users.at(static_cast<std::size_t>(member.id.type))
                    .push_back({key_of(member.id.ref), relation.ref});
            }
        }
        constexpr std::array kinds{BlockKind::relations_of_node, BlockKind::relations_of_way,
                                   BlockKind::relations_of_relation};
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            std::ranges::stable_sort(users.at(i), {}, &IndexEntry::key);
            const auto rest = std::unique(users.at(i).begin(), users.at(i).end());
            users.at(i).erase(rest, users.at(i).end());
            pack_index(kinds.at(i), users.at(i));
        }
    }

    const Records& records_;
    const Layout& layout_;
    BaseSink& sink_;
    job::Progress& progress_;
    const std::stop_token& stop_;
    std::size_t total_;
    std::size_t done_ = 0;
    BlockStrings strings_;
    ByteWriter out_;
};

BaseInfo describe(const Records& records) {
    BaseInfo info;
    info.nodes = records.nodes.size();
    info.ways = records.ways.size();
    info.relations = records.relations.size();
    for (const NodeRecord& node : records.nodes) {
        info.box.extend(node.location);
    }
    return info;
}

}  // namespace

struct BaseWriter::Parts {
    Records records;
};

BaseWriter::BaseWriter() : parts_(std::make_unique<Parts>()) {}
BaseWriter::~BaseWriter() = default;

void BaseWriter::add(const osm::Node& node) { parts_->records.add(node); }
void BaseWriter::add(const osm::Way& way) { parts_->records.add(way); }
void BaseWriter::add(const osm::Relation& relation) { parts_->records.add(relation); }

void BaseWriter::add(const osm::Element& element) {
    if (const auto node = element.node()) {
        add(*node);
    } else if (const auto way = element.way()) {
        add(*way);
    } else if (const auto relation = element.relation()) {
        add(*relation);
    }
}

bool BaseWriter::empty() const {
    const Records& records = parts_->records;
    return records.nodes.empty() && records.ways.empty() && records.relations.empty();
}

BaseInfo BaseWriter::write(Database& database, job::Progress& progress,
                           const std::stop_token& stop) {
    Records& records = parts_->records;
    records.sort();
    const Layout layout = lay_out(records);
    BaseInfo info = describe(records);
    Transaction transaction(database);
    create_base_tables(database);
    {
        BaseSink sink(database);
        Packer(records, layout, sink, progress, stop).pack();
        info.hash = sink.finish_hash();
    }
    Statement(database, "INSERT INTO base VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(base_format, info.hash, info.nodes, info.ways, info.relations, info.box.min.x,
              info.box.min.y, info.box.max.x, info.box.max.y)
        .run();
    transaction.commit();
    progress.set(1);
    return info;
}

}  // namespace arpent::store

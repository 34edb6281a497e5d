// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/store/base_info.hpp"

#include <cstddef>
#include <memory>

namespace arpent::store {

class Database;

/// The base of a carnet, read block by block as it is asked for (FORMAT.md). Opening reads one
/// row. Any thread may ask; two threads decode at the same time.
/// Every function throws Error (error.carnet_damaged, error.carnet_unreachable) for a harmed file.
class BaseStore final : public osm::Graph {
public:
    /// Bytes of decoded blocks kept for the next question.
    static constexpr std::size_t default_cache_bytes = std::size_t{48} << 20;

    /// Takes a connection of its own to the carnet. Throws Error (error.carnet_damaged when there
    /// is no base in it).
    static std::shared_ptr<const BaseStore> open(const Database& carnet,
                                                 std::size_t cache_bytes = default_cache_bytes);
    ~BaseStore() override;
    BaseStore(const BaseStore&) = delete;
    BaseStore& operator=(const BaseStore&) = delete;

    const BaseInfo& info() const;

    osm::NodePtr node(osm::Ref ref) const override;
    osm::WayPtr way(osm::Ref ref) const override;
    osm::RelationPtr relation(osm::Ref ref) const override;
    std::vector<osm::Ref> ways_of(osm::Ref node) const override;
    std::vector<osm::Ref> relations_of(osm::ElementId id) const override;
    void visit(const geo::Box& box, osm::Level level, osm::FeatureVisitor& visitor) const override;
    void visit_all(osm::ElementType type,
                   const std::function<void(const osm::Element&)>& use) const override;
    geo::Box box() const override;
    std::vector<geo::Location> line_of(const osm::Way& way) const override;

    /// Reads every block and compares the content with its hash; false when they differ.
    bool verify() const;

private:
    struct Parts;
    explicit BaseStore(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::store

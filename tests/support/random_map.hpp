// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"
#include "core/edit/overlay.hpp"
#include "core/osm/memory_graph.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace arpent::edit::test {

osm::Element node(osm::Ref ref, geo::Location location, osm::Tags tags = {});
osm::Element way(osm::Ref ref, std::vector<osm::Ref> nodes, osm::Tags tags = {});
osm::Element relation(osm::Ref ref, std::vector<osm::Member> members, osm::Tags tags = {});

std::shared_ptr<osm::MemoryGraph> map_of(const std::vector<osm::Element>& elements);

/// Seeded random numbers.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// 0 to sides - 1.
    std::size_t roll(std::size_t sides) { return engine_() % sides; }
    geo::Location place();
    geo::Box box();
    osm::Tags tags();

    /// Any of the map's elements of a type, or none.
    std::optional<osm::Ref> any(const osm::Graph& map, osm::ElementType type);
    std::vector<osm::Ref> some(const osm::Graph& map, osm::ElementType type, std::size_t count);

private:
    std::mt19937_64 engine_;
};

/// A small map whose references are whole, with versions.
std::shared_ptr<osm::MemoryGraph> random_map(Dice& dice);

/// A small change after which references are whole if they were before.
Change random_change(const osm::Graph& map, NewIds& ids, Dice& dice);

/// All elements in the order of visit_all.
std::vector<osm::Element> elements_of(const osm::Graph& map);

/// The base with the overlay's differences, built anew.
std::shared_ptr<osm::MemoryGraph> rebuilt(const Overlay& overlay);

/// The members of ways that are not there, and of relations those with refs of ours.
std::vector<std::string> broken_references(const osm::Graph& map);

/// What a box query hands over, sorted, without relations whose box does not meet it.
std::vector<std::string> features_in(const osm::Graph& map, const geo::Box& box, osm::Level level);

}  // namespace arpent::edit::test

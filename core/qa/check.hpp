// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/qa/advice.hpp"

#include <vector>

namespace arpent::qa {

/// One rule, one file: looks at an element in its map and says what it finds. Elements are there
/// (not null); the graph is the one they are in.
using Check = std::vector<Message> (*)(const osm::Element& element, const osm::Graph& graph);

/// A feature without tags: a node that no way uses, a way that no relation holds (advice.untagged).
std::vector<Message> check_untagged(const osm::Element& element, const osm::Graph& graph);
/// A way with fewer than two different nodes (advice.one_node).
std::vector<Message> check_one_node(const osm::Element& element, const osm::Graph& graph);
/// Values that people write and maps cannot read (preset/value_guard.hpp).
std::vector<Message> check_values(const osm::Element& element, const osm::Graph& graph);
/// Tags that the community has given up (advice.deprecated {tag, better}).
std::vector<Message> check_deprecated(const osm::Element& element, const osm::Graph& graph);
/// A least age above the greatest, or two ages in one value (advice.ages_swapped,
/// advice.age_range).
std::vector<Message> check_ages(const osm::Element& element, const osm::Graph& graph);
/// A crossing or a bollard that stands beside the way it belongs to (advice.beside_way).
std::vector<Message> check_beside_way(const osm::Element& element, const osm::Graph& graph);

/// Ground or a building whose outline does not come back to its first point (advice.open_area).
std::vector<Message> check_open_area(const osm::Element& element, const osm::Graph& graph);
/// Two points in one place: of two lines that do not share it, or of two equal things
/// (advice.twin_nodes).
std::vector<Message> check_twin_nodes(const osm::Element& element, const osm::Graph& graph);
/// A path that crosses another on its level without a common point (advice.crossing_ways).
std::vector<Message> check_crossing_ways(const osm::Element& element, const osm::Graph& graph);
/// Wishes and feelings in a name or a note, which belong among the ideas (advice.opinion).
std::vector<Message> check_opinion(const osm::Element& element, const osm::Graph& graph);

/// All of the above.
const std::vector<Check>& all_checks();

/// What all checks say of the elements, those that are not there left out.
std::vector<Advice> advise(const osm::Graph& graph, const std::vector<osm::ElementId>& elements);

}  // namespace arpent::qa

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/sketch.hpp"

#include <vector>

namespace arpent::edit {

/// What the actions share about the node lists of ways.

/// Whether a change makes a way of more nodes than the OSM API accepts.
bool has_too_long_way(const Change& change);

/// Each run of one node becomes one entry.
std::vector<osm::Ref> without_repeats(std::vector<osm::Ref> nodes);

/// Whether a list still makes a line (two nodes) or a ring (three and the closing one).
bool is_drawable(const std::vector<osm::Ref>& nodes);

/// The list without a node; a ring stays a ring. May not be drawable any more.
std::vector<osm::Ref> without_node(const std::vector<osm::Ref>& nodes, osm::Ref node);

/// Puts a node between two others in every way where these are neighbours.
void insert_between(Sketch& sketch, osm::Ref a, osm::Ref b, osm::Ref node);

/// Removes a node that has no tags and that nothing uses.
void remove_if_unused(Sketch& sketch, osm::Ref node);

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/memory_graph.hpp"

namespace arpent::test {

/// A map that nobody would draw: refs of any sign and size, missing nodes and members, ways of
/// 2,000 nodes, names in many scripts, places on both sides of the antimeridian. The same seed
/// gives the same map.
osm::MemoryGraph random_graph(unsigned seed, int size);

}  // namespace arpent::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/memory_graph.hpp"

#include <memory>
#include <string_view>

namespace arpent::demo {

/// The name of the generated quarter.
constexpr std::string_view quarter_name = "Quartier des Tilleuls";

/// A French quarter of about 10,000 nodes that exists nowhere: towers and slabs, an old village,
/// houses with gardens, a school, a park, shops, a tram. The same, to the bit, at every call and on
/// every machine. Some things are missing on purpose, to be mapped: most benches and bins, the
/// playground behind the Bâtiment K, half of the green way, the meeting place of the north.
std::shared_ptr<const osm::MemoryGraph> make_quarter();

}  // namespace arpent::demo

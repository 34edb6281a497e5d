// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/job/progress.hpp"
#include "core/osmfile/region.hpp"
#include "core/upload/learn.hpp"
#include "core/upload/patience.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace arpent::upload {

/// What the server says of a quarter, as far as `base` did not know it: map calls for the boxes of
/// `area`, in pieces that the server takes, cut again where a piece holds too much; of what is new
/// what an import would take that is clipped to `ground` (nothing: all that the boxes hold). Then
/// each element of `base` that they did not show, asked for by its id (deleted, or moved away). Or
/// why not: as stop_reason() says, upload.stop.network, and error.refresh_other_data (a server that
/// does not know most of it).
std::variant<News, Message> news_of_area(const std::vector<geo::Box>& area,
                                         const std::optional<osmfile::Region>& ground,
                                         const osm::Graph& base, net::OsmApi& api,
                                         const Patience& patience, job::Progress& progress,
                                         const std::stop_token& stop);

}  // namespace arpent::upload

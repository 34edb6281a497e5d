// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/osm_version.hpp"
#include "core/net/osm_api.hpp"

#include <set>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::upload {

/// What the server says of elements, as far as `base` did not know it.
struct News {
    std::vector<edit::OsmVersion> versions;
    std::vector<osm::ElementId> unknown;  ///< that the server never had
};

/// Asks for the latest versions of elements, and of what they are made of where `base` lacks it, so
/// that nothing in the carnet refers to what it does not know. Elements below zero are passed over.
std::variant<News, net::Refusal, net::Unclear> ask_for_news(const std::set<osm::ElementId>& ids,
                                                            const osm::Graph& base,
                                                            net::OsmApi& api,
                                                            const std::stop_token& stop);

/// An element of the server's as the carnet learns it; nothing when `base` knows as much already.
std::optional<edit::OsmVersion> news_of(const osmfile::ReadElement& read, const osm::Graph& base);

}  // namespace arpent::upload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/store/database.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace arpent::edit {

/// A version of an OSM element that came after the base: from an upload, from a refusal's fetched
/// elements, from a refresh.
struct OsmVersion {
    osm::Element content;  ///< with the version in its metadata; of what is gone what it last said
    bool is_visible = true;  ///< false: deleted by this version, or gone from the quarter since it

    bool operator==(const OsmVersion&) const = default;
};

/// An element but for its id and version (core/store/README.md, "OSM's elements").
std::vector<std::byte> encode_element(const osm::Element& element);
std::optional<osm::Element> decode_element(osm::ElementId id, std::uint32_t version,
                                           std::span<const std::byte> bytes);

/// Adds versions to the carnet, within a transaction. Of two accounts of one version that which
/// names the mapper stays, else the one whose bytes come last: everywhere the same.
void write_osm_versions(const store::Database& database, std::span<const OsmVersion> versions);

/// The newest version of each element. Throws Error (error.carnet_damaged).
std::vector<OsmVersion> newest_osm_versions(const store::Database& database);

/// The base with what came after it: what pending edits stand on. The base itself where nothing
/// did.
std::shared_ptr<const osm::Graph> base_with(const std::shared_ptr<const osm::Graph>& base,
                                            std::span<const OsmVersion> versions);

}  // namespace arpent::edit

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/varint.hpp"
#include "core/room/holding.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace arpent::room {

/// The next edits that somebody who has seen `has` lacks, as one payload of `edits`.
struct EditShipment {
    std::vector<std::byte> payload;
    edit::Seen has;         ///< who got it has seen this
    std::size_t edits = 0;  ///< in it; 0: nothing is lacking, or the next edit is too large
    bool too_large = false;
};

/// About half a megabyte, or one edit. Throws Error when the carnet cannot be read.
EditShipment pack_edits(const store::Database& database, const Holding& holding, edit::Seen has);

/// All that the carnet knows of OSM's answers, as payloads of `osm`; nothing when a row is larger
/// than a frame.
std::optional<std::vector<std::vector<std::byte>>> pack_osm(const store::Database& database);

/// What came from another laptop, laid out as the carnet that it is a part of, so that the merge
/// looks at it as at any other carnet. It lies in a file without a name.
class Arrival {
public:
    /// `ours` gives the key and the base: who sent this has proved that they are the same.
    /// Throws Error when there is no room for it.
    explicit Arrival(const store::Database& ours);

    /// Adds what a payload says; false when it means nothing. At most so much over all payloads.
    bool add_edits(std::span<const std::byte> payload);
    /// nullopt: it means nothing. True: it was the last one.
    std::optional<bool> add_osm(std::span<const std::byte> payload);

    const store::Database& database() const { return database_; }
    std::size_t edits() const { return edits_; }

private:
    void add_edit(edit::VarintReader& content, std::string_view proof);

    store::Database database_;
    std::size_t edits_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace arpent::room

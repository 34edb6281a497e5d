// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/edit/osm_version.hpp"
#include "core/merge/sent_upload.hpp"
#include "core/store/database.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace arpent::merge {

/// What another carnet holds that this one lacks, looked at and found sound.
struct Delivery {
    std::vector<edit::Edit> edits;  ///< each after those that it saw
    /// What OSM made of edits, row by row of `osm_id` and `carried` (core/store/README.md).
    std::vector<std::vector<std::int64_t>> osm_ids;
    std::vector<std::vector<std::int64_t>> carried;
    std::vector<edit::OsmVersion> osm_versions;  ///< of OSM's elements, since the base
    std::vector<SentUpload> uploads;             ///< so that nobody sends what may have arrived
};

/// What stands in for the other carnet: all of it, or edits that go on from ours, as they come over
/// a network.
enum class Extent : std::uint8_t { whole, part };

/// Reads what `theirs` brings to `ours`; changes nothing. Or why not, with `file`:
/// error.merge_other_base (another quarter, or another day's extract), error.merge_damaged (gaps,
/// content that means nothing), error.merge_tampered (an edit that is not as its device wrote
/// it), error.merge_same_device (one number, two contents: a cloned laptop or an old copy that went
/// on). Throws Error where the file cannot be read.
std::variant<Delivery, Message> read_delivery(const store::Database& ours,
                                              const store::Database& theirs,
                                              Extent extent = Extent::whole);

/// Within a transaction, writes the tables of a delivery that are no edits; call it with the edits
/// or after them.
void write_osm_tables(const store::Database& ours, const Delivery& delivery);

}  // namespace arpent::merge

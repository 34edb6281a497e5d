// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/osm_api.hpp"
#include "core/upload/patience.hpp"
#include "core/upload/results.hpp"

#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::upload {

/// What became of an upload whose answer nobody has.
struct Fate {
    enum class Kind : std::uint8_t {
        applied,      ///< `results` say how
        not_applied,  ///< and never will be: its changeset is closed and empty
        other,        ///< its changeset is closed and holds something else
        unclear,      ///< `why`; to be asked again later
    };
    Kind kind = Kind::unclear;
    std::vector<Result> results;
    std::optional<Message> why;
};

/// Finds out (facts/osm-api.md 4): closes the changeset, which waits for whatever is still at work
/// on it and lets nothing in after; then counts, then downloads until the download is the whole of
/// it. Asks again as `patience` says. Throws Cancelled.
Fate find_fate(const Upload& upload, net::OsmApi& api, const Patience& patience,
               const std::stop_token& stop);

/// All that a changeset holds, found out in the same way; without `closes_it` of one that has had
/// its upload. Nothing in it when it does not exist. Or why that is not known.
std::variant<std::vector<osmfile::ChangeBlock>, Message> read_for_good(std::int64_t changeset,
                                                                       bool closes_it,
                                                                       net::OsmApi& api,
                                                                       const Patience& patience,
                                                                       const std::stop_token& stop);

}  // namespace arpent::upload

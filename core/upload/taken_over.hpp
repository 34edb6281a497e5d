// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/upload/carried_edits.hpp"
#include "core/upload/results.hpp"

#include <vector>

namespace arpent::upload {

/// What a copy of the carnet sent, as this one understands it.
struct TakenOver {
    std::vector<PlannedChange> changes;      ///< each line; what is ours and new by our name
    std::vector<Result> results;             ///< one for each
    std::vector<edit::OsmVersion> versions;  ///< that OSM has since, as far as they are news
};

/// `held`: all that the changeset holds; `carried`: what it tells of it.
TakenOver taken_over(const std::vector<osmfile::ChangeBlock>& held, const CarriedEdits& carried,
                     const edit::History& history);

/// Whether all these edits are held.
bool holds_all(const edit::Seen& held, const edit::Seen& wanted);

}  // namespace arpent::upload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/upload/planned_change.hpp"

#include <vector>

namespace arpent::upload {

/// The new elements that a laptop with these edits and no others would send, as it would send them
/// and in the order of its document; edits that the carnet lacks are passed over.
std::vector<PlannedChange> created_then(const edit::History& history, const edit::Seen& seen);

}  // namespace arpent::upload

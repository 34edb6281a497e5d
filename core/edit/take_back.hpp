// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/edit/overlay.hpp"

#include <set>
#include <vector>

namespace arpent::edit {

/// What an undo writes, and what it cannot take back.
struct TakenBack {
    std::vector<Write> writes;
    std::vector<Register> left;  ///< later edits wrote or need these; each once, sorted
};

/// The writes of an edit taken back on a map. Where nothing was written since: what was before.
/// Where a later edit wrote: the three-way merge of what the edit left, what is now and what was
/// before, for lists and sets of words; what has no such merge stays and is named. An element that
/// later edits changed or use stays whole; a way gets back no node that is gone since.
/// `withdrawn`: registers of the edit that the undo takes back without a write (withdrawn.hpp).
TakenBack take_back(const Edit& edit, const Overlay& map, const std::set<Register>& withdrawn);

}  // namespace arpent::edit

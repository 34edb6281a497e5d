// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/overlay.hpp"

#include <cstdint>
#include <vector>

namespace arpent::edit {

/// The net effect of all edits: what an .osc and a summary say. What was made and deleted again,
/// or changed and changed back, is not in it.
struct Difference {
    std::vector<ElementChange> created;  ///< `before` is none
    std::vector<ElementChange> modified;
    std::vector<ElementChange> deleted;  ///< `after` is none

    bool empty() const { return created.empty() && modified.empty() && deleted.empty(); }
};

/// Each list in file order: nodes, ways, relations, then refs as in element_id.hpp.
Difference difference(const Overlay& overlay);

}  // namespace arpent::edit

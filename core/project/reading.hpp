// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/project/scan_store.hpp"

#include <cstddef>
#include <vector>

namespace arpent::project {

/// A picture with all that was read in it, to be kept.
struct Reading {
    /// With an id when ScanStore::add() has kept it (on a worker: a picture is large); `file` is
    /// empty then. Else layer and marks are kept in one transaction.
    Scan layer;
    std::vector<std::byte> file;
    /// As page_marks() makes them, of one page or several.
    std::vector<edit::Mark> marks;
};

/// What became of a reading.
struct KeptReading {
    ScanId scan = 0;
    bool same_file = false;            ///< the picture was here already
    std::vector<edit::MarkRef> added;  ///< in the order of numbers
    std::vector<edit::MarkRef> known;  ///< marks read before that this picture shows again
    /// All of them, with their ids and numbers, where this picture shows them.
    std::vector<edit::Mark> marks;
};

}  // namespace arpent::project

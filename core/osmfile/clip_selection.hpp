// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"
#include "core/osmfile/ref_set.hpp"

#include <utility>
#include <vector>

namespace arpent::osmfile {

/// What a clip keeps, found while its file goes by; import_extract says by which rules.
struct ClipSelection {
    RefSet inside;     ///< nodes within the region
    RefSet nodes;      ///< other nodes, needed by what is kept
    RefSet ways;       ///< ways that use a node inside
    RefSet more_ways;  ///< ways that complete a surface
    RefSet relations;

    /// Which relation holds which: child, parent. To find those that hold kept ones.
    std::vector<std::pair<osm::Ref, osm::Ref>> parents;

    /// Adds the relations that hold kept relations, however deep.
    void keep_parents() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& [child, parent] : parents) {
                if (relations.contains(child) && !relations.contains(parent)) {
                    relations.insert(parent);
                    changed = true;
                }
            }
        }
    }
};

}  // namespace arpent::osmfile

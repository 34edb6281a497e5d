// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/difference.hpp"

#include <algorithm>

namespace arpent::edit {

Difference difference(const Overlay& overlay) {
    Difference result;
    overlay.for_each_difference([&](const ElementChange& change) {
        auto& list = !change.before  ? result.created
                     : !change.after ? result.deleted
                                     : result.modified;
        list.push_back(change);
    });
    for (auto* list : {&result.created, &result.modified, &result.deleted}) {
        std::ranges::sort(*list, [](const ElementChange& a, const ElementChange& b) {
            return a.id.type != b.id.type ? a.id.type < b.id.type
                                          : osm::file_order(a.id.ref, b.id.ref);
        });
    }
    return result;
}

}  // namespace arpent::edit

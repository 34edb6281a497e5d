// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"
#include "core/store/statement.hpp"

namespace arpent::edit {

/// Writes what new elements are called since they are in OSM, within a transaction. Copies of a
/// carnet that sent one thing on their own may know it by two names: everywhere the lower counts.
class OsmNames {
public:
    explicit OsmNames(const store::Database& database)
        : insert_(database,
                  "INSERT INTO osm_id (type, old_ref, ref) VALUES (?, ?, ?) "
                  "ON CONFLICT DO UPDATE SET ref = min(ref, excluded.ref)") {}

    void add(osm::ElementId id, osm::Ref name) {
        insert_.bind(static_cast<int>(id.type), id.ref, name).run();
    }

private:
    store::Statement insert_;
};

}  // namespace arpent::edit

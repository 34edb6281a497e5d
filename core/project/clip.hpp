// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osmfile/region.hpp"
#include "core/project/create.hpp"

#include <optional>
#include <vector>

namespace arpent::store {
class BaseStore;
class Database;
}  // namespace arpent::store
namespace arpent::project {

/// Remembers what ground a new carnet was cut out of its extract, so that it can be refreshed.
void write_clip(const store::Database& database, const NewCarnet& from);

/// The ground of the carnet; nothing when it took its extract whole. Of a carnet that does not
/// remember: the box of its base.
std::optional<osmfile::Region> clip_of(const store::Database& database,
                                       const store::BaseStore& base);

/// Boxes that hold the ground, none across the antimeridian.
std::vector<geo::Box> clip_boxes(const store::Database& database, const store::BaseStore& base);

}  // namespace arpent::project

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/accounts.hpp"
#include "tests/support/osm_server/change_reader.hpp"
#include "tests/support/osm_server/store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arpent::test::osm_server {

/// Applies a diff, within a transaction of the store, and gives the <diffResult>. The changeset's
/// count and box grow. Throws Refused for the first action that cannot be.
std::string apply_change(Store& store, const std::vector<ChangeAction>& actions,
                         const Account& account, Changeset& changeset, std::int64_t time);

}  // namespace arpent::test::osm_server

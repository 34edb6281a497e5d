// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/store/database.hpp"

#include <vector>

namespace arpent::edit {

/// As check_journal, of edits that go on from those of a whole carnet: they are numbered after
/// those that it holds, and may have seen them. What `part` has of these is not looked at.
std::vector<Message> check_journal_part(const store::Database& part, const store::Database& whole);

}  // namespace arpent::edit
